package org.tautan.page.host;

import java.util.ArrayDeque;
import java.util.List;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.function.JSConsumer;

/// What the page has asked and nobody has answered yet, in its order.
///
/// One thread takes from it; asking never waits.
public final class CommandQueue {
  private final ArrayDeque<Command> waiting = new ArrayDeque<>();
  private final Signal signal = new Signal();

  /// Whoever does what is asked.
  public interface Answering {
    /// Does it, and gives the answer as JSON.
    ///
    /// @throws IllegalArgumentException when there is no such thing to ask
    String run(String name, List<String> values);
  }

  private record Command(
      String name, List<String> values, JSConsumer<JSString> answer, JSConsumer<Object> failure) {}

  /// Asks for something, after all that was asked before.
  public JSPromise<JSString> ask(String name, List<String> values) {
    return new JSPromise<>((answer, failure) -> {
      waiting.add(new Command(name, values, answer, failure));
      signal.raise();
    });
  }

  /// Raised whenever something is asked.
  Signal signal() {
    return signal;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// Waits until there is something, and lets it be done.
  public void answerNext(Answering answering) {
    while (waiting.isEmpty()) {
      signal.await(Signal.LONG);
    }
    Command command = waiting.remove();
    try {
      command.answer().accept(JSString.valueOf(answering.run(command.name(), command.values())));
    } catch (RuntimeException e) {
      command.failure().accept(JSString.valueOf(e.toString()));
    }
    Signal.breathe();
  }
}
