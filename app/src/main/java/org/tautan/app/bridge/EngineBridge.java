package org.tautan.app.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.tautan.desktop.Beginning;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.host.EngineStoppedException;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.desktop.host.StepFailure;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;

/// The one bridge between the engine's thread and the window's.
///
/// What the engine's thread has to say (events, answers) is put into one queue by that thread, and
/// one task of the window's thread takes what is there: a burst of a hundred events is drawn once.
/// Of more than that the rest is left to another task, so that keys and frames come in between. A
/// window that stands still holds nobody up.
public final class EngineBridge implements EngineClient, AutoCloseable {
  private static final int MOST_AT_ONCE = 256;

  private final Queue<Saying> said = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean coming = new AtomicBoolean();
  private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();
  private final Executor window;
  private final Consumer<Throwable> failures;
  private final DesktopEngine engine;

  private EngineBridge(Opening opening, Executor window, Consumer<Throwable> failures) {
    this.window = window;
    this.failures = failures;
    this.engine = opening.open(this::tell, this::tellFailure);
  }

  /// Opens an engine and waits for that, so not on the window's thread.
  ///
  /// @param window runs what it is given on the window's thread, later
  /// @param failures is told there of questions and steps that failed
  /// @throws org.tautan.engine.port.StoreException when its data cannot be used
  public static EngineBridge open(Opening opening, Executor window, Consumer<Throwable> failures) {
    return new EngineBridge(opening, window, failures);
  }

  @Override
  public <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
    var _ =
        engine
            .call(asked -> {
              T answer = question.ask(asked);
              say(new Answer(() -> then.accept(answer)));
              return Optional.empty();
            })
            .exceptionally(failure -> {
              if (!(failure instanceof EngineStoppedException)) {
                say(new Answer(() -> failures.accept(failure)));
              }
              return Optional.empty();
            });
  }

  @Override
  public Subscription subscribe(EngineListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// What was found when it was opened. Any thread.
  public Beginning beginning() {
    return engine.beginning();
  }

  /// Stops the engine and waits for that: not on the window's thread.
  @Override
  public void close() {
    engine.close();
  }

  private void tell(EngineEvent event) {
    say(new Event(event));
  }

  private void tellFailure(StepFailure failure) {
    say(new Answer(() -> failures.accept(failure.cause())));
  }

  private void say(Saying saying) {
    said.add(saying);
    come();
  }

  private void come() {
    if (coming.compareAndSet(false, true)) {
      window.execute(this::deliver);
    }
  }

  private void deliver() {
    // before emptying the queue: what is added from now on makes another task
    coming.set(false);
    List<EngineEvent> burst = new ArrayList<>();
    for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
      switch (said.poll()) {
        case Event(EngineEvent event) -> burst.add(event);
        case Answer(Runnable then) -> {
          flush(burst);
          then.run();
        }
        case null -> {
          flush(burst);
          return;
        }
      }
    }
    flush(burst);
    come();
  }

  private void flush(List<EngineEvent> burst) {
    if (!burst.isEmpty()) {
      List<EngineEvent> events = List.copyOf(burst);
      burst.clear();
      listeners.forEach(listener -> listener.happened(events));
    }
  }

  /// Opens an engine.
  @FunctionalInterface
  public interface Opening {
    /// Opens it.
    ///
    /// @param events is told what happens, on the engine's thread
    /// @param failures is told of steps that failed
    DesktopEngine open(Consumer<EngineEvent> events, Consumer<StepFailure> failures);
  }

  private sealed interface Saying {}

  private record Event(EngineEvent event) implements Saying {}

  private record Answer(Runnable then) implements Saying {}
}
