package org.tautan.page.host;

import java.util.function.Consumer;
import org.tautan.engine.api.Engine;
import org.tautan.engine.port.Clock;

/// The one thread that owns the engine: it runs the page's commands one after the other, in the
/// order in which they were asked, and lets the engine step between them. Whatever waits, for the
/// relay or the storage, makes the next command wait, too.
///
/// It steps when frames have come, when the engine's own time has come, after commands, and within
/// [Pace#NAP] of a jump of the clock.
public final class EngineLoop {
  private final CommandQueue queue;
  private final Clock clock;
  private final Consumer<RuntimeException> failures;
  private final Pace pace = new Pace();
  private boolean readable;

  /// @param failures told of steps that failed; they are tried again
  public EngineLoop(CommandQueue queue, Clock clock, Consumer<RuntimeException> failures) {
    this.queue = queue;
    this.clock = clock;
    this.failures = failures;
  }

  /// Lives for as long as the worker does.
  public void run(Engine engine, CommandQueue.Answering commands) {
    engine.onReadable(() -> {
      readable = true;
      queue.signal().raise();
    });
    while (true) {
      turn(engine, commands);
    }
  }

  private void turn(Engine engine, CommandQueue.Answering commands) {
    boolean asked = !queue.isEmpty();
    if (asked) {
      queue.answerNext(commands);
    }
    boolean due = pace.isDue(clock.millis());
    if (asked || readable || due) {
      // before the step: frames that come during it make another one
      readable = false;
      step(engine);
    }
    if (queue.isEmpty() && !readable) {
      queue.signal().await(pace.pause(clock.millis()));
    }
  }

  private void step(Engine engine) {
    try {
      engine.step();
      pace.stepped(engine.nextWakeMillis());
    } catch (RuntimeException e) {
      pace.failed(clock.millis());
      failures.accept(e);
    }
  }
}
