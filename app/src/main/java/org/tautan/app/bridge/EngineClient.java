package org.tautan.app.bridge;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;
import org.tautan.engine.port.StoreException;

/// The engine as screens see it. Questions go to the engine's thread and never make the window
/// wait; answers and events come back on the window's thread, all in the one order in which the
/// engine gave them, so that a snapshot is never older than an event that was shown before it.
///
/// All methods are called on the window's thread.
public interface EngineClient {
  /// Asks the engine something.
  ///
  /// @param then is told the answer; not called when the question failed, which the whole window is
  ///   told of
  <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then);

  /// Has the engine do something that has no answer. What comes of it is told by events.
  default void tell(Consumer<? super Engine> command) {
    ask(
        asked -> {
          command.accept(asked);
          return true;
        },
        _ -> {});
  }

  /// The same for somebody who has to know when nothing could be stored, as on a full disk.
  ///
  /// @param notStored is told what would help, in the window's place
  default <T> void ask(
      Question<? super Engine, ? extends T> question,
      Consumer<? super T> then,
      Consumer<StoreException.Reason> notStored) {
    this.<Runnable>ask(
        asked -> {
          try {
            T answer = question.ask(asked);
            return () -> then.accept(answer);
          } catch (StoreException e) {
            System.getLogger(EngineClient.class.getName())
                .log(Level.WARNING, "What the window asked for could not be stored", e);
            return () -> notStored.accept(e.reason());
          }
        },
        Runnable::run);
  }

  /// Has somebody told what happens, from now on.
  Subscription subscribe(EngineListener listener);
}
