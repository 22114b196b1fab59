package org.tautan.page.host;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import org.tautan.engine.api.Engine;
import org.tautan.engine.port.Clock;
import org.tautan.page.command.Commands;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.function.JSConsumer;

/// The one thread that owns the engine: it runs the page's commands one after the other, in the
/// order in which they were asked, and lets the engine step between them. Whatever waits, for the
/// relay or the storage, makes the next command wait, too.
///
/// It steps when frames have come, when the engine's own time has come, after commands, and within
/// [Pace#NAP] of a jump of the clock.
public final class EngineLoop {
  private record Command(
      String name, List<String> values, JSConsumer<JSString> answer, JSConsumer<Object> failure) {}

  private final Clock clock;
  private final Consumer<RuntimeException> failures;
  private final ArrayDeque<Command> queue = new ArrayDeque<>();
  private final Signal signal = new Signal();
  private final Pace pace = new Pace();
  private boolean readable;

  /// @param failures told of steps that failed; they are tried again
  public EngineLoop(Clock clock, Consumer<RuntimeException> failures) {
    this.clock = clock;
    this.failures = failures;
  }

  /// Asks for a command, after all that were asked for before. Does not wait.
  public JSPromise<JSString> ask(String name, List<String> values) {
    return new JSPromise<>((answer, failure) -> {
      queue.add(new Command(name, values, answer, failure));
      signal.raise();
    });
  }

  /// Lives for as long as the worker does.
  public void run(Engine engine) {
    Commands commands = new Commands(engine);
    engine.onReadable(() -> {
      readable = true;
      signal.raise();
    });
    while (true) {
      turn(engine, commands);
    }
  }

  private void turn(Engine engine, Commands commands) {
    boolean asked = !queue.isEmpty();
    if (asked) {
      answer(queue.remove(), commands);
      Signal.breathe();
    }
    boolean due = pace.isDue(clock.millis());
    if (asked || readable || due) {
      // before the step: frames that come during it make another one
      readable = false;
      step(engine);
    }
    if (queue.isEmpty() && !readable) {
      signal.await(pace.pause(clock.millis()));
    }
  }

  private static void answer(Command command, Commands commands) {
    try {
      String answer = commands.run(command.name(), command.values());
      command.answer().accept(JSString.valueOf(answer));
    } catch (RuntimeException e) {
      command.failure().accept(JSString.valueOf(e.toString()));
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
