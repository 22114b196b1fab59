package org.tautan.desktop.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineThreadTest {
  private final ManualTime time = new ManualTime();
  private final CountingSteps steps = new CountingSteps();
  private final List<StepFailure> failures = new CopyOnWriteArrayList<>();
  private final Queue<CompletableFuture<Integer>> asked = new ConcurrentLinkedQueue<>();
  private final EngineThread<CountingSteps> engine =
      EngineThread.start(_ -> steps, failures::add, time, time);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void answersInTheOrderOfTheQuestionsInOneThread() throws Exception {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int number = i;
      answers.add(
          engine.call(e -> {
            e.log.add("command " + number);
            return Thread.currentThread().getName();
          }));
    }
    for (CompletableFuture<String> answer : answers) {
      assertEquals("tautan-engine", answer.get());
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      expected.add("command " + i);
    }
    List<String> commands =
        engine.call(e -> e.log.stream().filter(line -> line.startsWith("command")).toList()).get();
    assertEquals(expected, commands);
  }

  @Test
  void manyCommandsDoNotStarveSteps() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Integer> held = engine.call(_ -> holdUntil(go));
    List<CompletableFuture<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < 10 * EngineThread.BATCH; i++) {
      answers.add(engine.call(e -> e.log.add("command")));
    }
    go.countDown();
    for (CompletableFuture<Boolean> answer : answers) {
      assertTrue(answer.get());
    }
    assertEquals(0, held.get());
    List<String> log = engine.call(e -> List.copyOf(e.log)).get();
    int run = 0;
    for (String line : log) {
      run = line.equals("command") ? run + 1 : 0;
      assertTrue(run <= EngineThread.BATCH, "a step comes after every batch");
    }
  }

  @Test
  void endlessTrafficDoesNotStarveCommands() throws Exception {
    steps.onStep = engine::wake;
    engine.wake();
    for (int i = 0; i < 100; i++) {
      assertEquals(i, engine.call(numbered(i)).get());
    }
    engine.call(e -> e.onStep = () -> {}).get();
  }

  @Test
  void aFailureOfACommandBelongsToWhoAskedAndHarmsNobodyElse() throws Exception {
    IOException failure = new IOException("no");
    CompletableFuture<Object> answer =
        engine.call(_ -> {
          throw failure;
        });
    assertSame(failure, assertThrows(ExecutionException.class, answer::get).getCause());
    assertEquals(1, engine.call(numbered(1)).get());
    assertTrue(failures.isEmpty());
  }

  @Test
  void anErrorEndsTheThreadAndIsTold() throws Exception {
    time.awaitAsleep();
    LinkageError error = new LinkageError("broken installation");
    CountDownLatch stepping = new CountDownLatch(1);
    steps.onStep =
        () -> {
          stepping.countDown();
          throw error;
        };
    engine.wake();
    stepping.await();
    engine.close();
    assertEquals(List.of(new StepFailure(error, StepFailure.Recovery.STOPPED)), failures);
    assertTrue(steps.stopped);
    CompletionException refused =
        assertThrows(CompletionException.class, () -> engine.call(_ -> 0).join());
    assertSame(
        error, assertInstanceOf(EngineStoppedException.class, refused.getCause()).getCause());
  }

  @Test
  void closingAnswersWhatWasAskedBeforeAndStopsTheEngineLast() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Integer> held = engine.call(_ -> holdUntil(go));
    CompletableFuture<Boolean> asked = engine.call(e -> e.log.add("asked before"));
    Thread closer = Thread.ofVirtual().start(engine::close);
    go.countDown();
    closer.join();
    assertEquals(0, held.get());
    assertTrue(asked.get());
    assertEquals("stop", steps.log.getLast());
    engine.close();
    assertEquals(1, steps.log.stream().filter("stop"::equals).count());
  }

  @Test
  void whatIsAskedAfterClosingIsRefused() {
    engine.close();
    CompletionException refused =
        assertThrows(CompletionException.class, () -> engine.call(_ -> 0).join());
    assertInstanceOf(EngineStoppedException.class, refused.getCause());
  }

  @Test
  void commandsThatAskAgainCannotKeepItFromClosing() throws Exception {
    askForEver();
    engine.close();
    assertTrue(asked.stream().allMatch(CompletableFuture::isDone));
    assertTrue(steps.stopped);
  }

  @Test
  void closingFromItsOwnThreadDoesNotWaitForItself() throws Exception {
    engine
        .call(_ -> {
          engine.close();
          return 0;
        })
        .get();
    engine.close();
    assertTrue(steps.stopped);
  }

  @Test
  void opensTheEngineInItsOwnThread() throws Exception {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    try (EngineThread<CountingSteps> other =
        EngineThread.start(
            _ -> {
              threads.add(Thread.currentThread());
              return new CountingSteps();
            },
            failures::add,
            new SystemClock())) {
      other.opened().get();
      assertNotSame(Thread.currentThread(), threads.getFirst());
      assertSame(threads.getFirst(), other.call(_ -> Thread.currentThread()).get());
    }
  }

  @Test
  void anEngineThatCannotBeOpenedRefusesEverythingWithTheReason() {
    IOException failure = new IOException("in use");
    try (EngineThread<CountingSteps> broken =
        EngineThread.start(
            _ -> {
              throw failure;
            },
            failures::add,
            time,
            new SystemAlarm())) {
      assertSame(
          failure, assertThrows(ExecutionException.class, () -> broken.opened().get()).getCause());
      CompletionException refused =
          assertThrows(CompletionException.class, () -> broken.call(_ -> 0).join());
      assertSame(
          failure, assertInstanceOf(EngineStoppedException.class, refused.getCause()).getCause());
      assertTrue(failures.isEmpty(), "who opened it knows already");
    }
  }

  @Test
  void worksInRealTime() throws Exception {
    CountDownLatch stepped = new CountDownLatch(3);
    CountingSteps soon = new CountingSteps();
    SystemClock clock = new SystemClock();
    soon.onStep =
        () -> {
          stepped.countDown();
          soon.nextWake = clock.millis() + 5;
        };
    try (EngineThread<CountingSteps> real = EngineThread.start(_ -> soon, failures::add, clock)) {
      stepped.await();
      assertFalse(real.call(e -> e.stopped).get());
    }
    assertTrue(soon.stopped);
  }

  private void askForEver() {
    asked.add(
        engine.call(_ -> {
          askForEver();
          return 0;
        }));
  }

  private static EngineThread.Question<CountingSteps, Integer> numbered(int number) {
    return _ -> number;
  }

  private static int holdUntil(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return 0;
  }
}
