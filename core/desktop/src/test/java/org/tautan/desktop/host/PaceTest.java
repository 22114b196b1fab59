package org.tautan.desktop.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// When the engine steps, by a clock that the test moves.
@Timeout(30)
class PaceTest {
  private final ManualTime time = new ManualTime();
  private final CountingSteps steps = new CountingSteps();
  private final List<StepFailure> failures = new CopyOnWriteArrayList<>();
  private final EngineThread<CountingSteps> engine =
      EngineThread.start(_ -> steps, failures::add, time, time);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void stepsOnceAtTheBeginningAndThenSleeps() throws Exception {
    time.awaitAsleep();
    assertEquals(1, steps.steps);
  }

  @Test
  void stepsWhenSomethingIsReadable() throws Exception {
    time.awaitAsleep();
    engine.wake();
    time.awaitAsleep();
    assertEquals(2, steps.steps);
  }

  @Test
  void stepsAgainWhenSomethingGetsReadableDuringAStep() throws Exception {
    time.awaitAsleep();
    steps.onStep =
        () -> {
          steps.onStep = () -> {};
          engine.wake();
        };
    engine.wake();
    time.awaitAsleep();
    assertEquals(3, steps.steps);
  }

  @Test
  void stepsWhenItsTimeHasCome() throws Exception {
    ask(e -> e.nextWake = time.millis() + 3_000);
    int before = steps.steps;
    time.pass(2_999);
    engine.call(_ -> 0).get();
    time.awaitAsleep();
    assertEquals(before + 1, steps.steps, "only after the command");
    steps.nextWake = Steps.NEVER;
    time.pass(1);
    time.awaitAsleep();
    assertEquals(before + 2, steps.steps);
  }

  @Test
  void doesNotStepWhileNothingIsToBeDone() throws Exception {
    time.awaitAsleep();
    for (int i = 0; i < 20; i++) {
      time.pass(EngineThread.NAP.toMillis());
      time.awaitAsleep();
    }
    assertEquals(1, steps.steps);
    assertTrue(time.naps() > 20, "it looks at the clock all the same");
  }

  @Test
  void stepsSoonAfterTheClockWasSetForward() throws Exception {
    ask(e -> e.nextWake = time.millis() + 3_600_000);
    int before = steps.steps;
    steps.nextWake = Steps.NEVER;
    time.jump(7_200_000);
    time.pass(EngineThread.NAP.toMillis());
    time.awaitAsleep();
    assertEquals(before + 1, steps.steps);
  }

  @Test
  void stepsSoonAfterTheClockWasSetBack() throws Exception {
    time.awaitAsleep();
    time.jump(-7_200_000);
    time.pass(EngineThread.NAP.toMillis());
    time.awaitAsleep();
    assertEquals(2, steps.steps);
  }

  @Test
  void stepsAfterTheComputerSleptWithItsSteadyClockRunning() throws Exception {
    time.awaitAsleep();
    time.pass(600_000);
    time.awaitAsleep();
    assertEquals(2, steps.steps);
  }

  @Test
  void stepsAfterACommandSoThatWhatItWroteIsSent() throws Exception {
    time.awaitAsleep();
    ask(e -> e.log.add("write"));
    assertEquals(List.of("step", "write", "step"), steps.log);
  }

  @Test
  void aFailedStepIsToldAndTriedAgainWithGrowingPauses() throws Exception {
    time.awaitAsleep();
    IllegalStateException failure = new IllegalStateException("disk");
    steps.onStep =
        () -> {
          throw failure;
        };
    engine.wake();
    time.awaitAsleep();
    assertEquals(List.of(new StepFailure(failure, StepFailure.Recovery.RETRY)), failures);
    int before = steps.steps;
    time.pass(1_000);
    time.awaitAsleep();
    assertEquals(before + 1, steps.steps);
    time.pass(1_999);
    time.awaitAsleep();
    assertEquals(before + 1, steps.steps);
    steps.onStep = () -> {};
    time.pass(1);
    time.awaitAsleep();
    assertEquals(before + 2, steps.steps);
    time.pass(4_000);
    time.awaitAsleep();
    assertEquals(before + 2, steps.steps, "it has recovered");
    steps.onStep =
        () -> {
          throw failure;
        };
    engine.wake();
    time.awaitAsleep();
    time.pass(1_000);
    time.awaitAsleep();
    assertEquals(before + 4, steps.steps, "the pauses begin anew");
  }

  @Test
  void pausesAfterFailuresNeverExceedAMinute() throws Exception {
    time.awaitAsleep();
    steps.onStep =
        () -> {
          throw new IllegalStateException("disk");
        };
    engine.wake();
    time.awaitAsleep();
    for (int i = 0; i < 12; i++) {
      time.pass(4_999);
      time.awaitAsleep();
    }
    int before = steps.steps;
    for (int i = 0; i < 13; i++) {
      time.pass(5_000);
      time.awaitAsleep();
    }
    assertTrue(steps.steps > before);
  }

  private <T> void ask(EngineThread.Question<CountingSteps, T> question) throws Exception {
    engine.call(question).get();
    time.awaitAsleep();
  }
}
