package org.tautan.app.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.Later;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.HistoryProgress.State;

/// What to say about the history from the phone: while it comes, and for a moment when it has come.
/// On the window's thread.
public final class HistoryViewModel implements AutoCloseable {
  /// So long is said that all of it is here.
  static final Duration LAST_WORD = Duration.ofSeconds(6);

  private final EngineClient engine;
  private final Later later;
  private final ReadOnlyObjectWrapper<Optional<HistoryProgress>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;
  private Subscription timer = Subscription.EMPTY;

  /// Follows an engine's history.
  public HistoryViewModel(EngineClient engine, Later later) {
    this.engine = engine;
    this.later = later;
    this.subscription = engine.subscribe(this::happened);
    engine.ask(asked -> asked.history().progress(), this::found);
  }

  /// What to say; empty for nothing.
  public ReadOnlyObjectProperty<Optional<HistoryProgress>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The person wants it to wait, or to go on.
  public void pauseOrResume() {
    if (shown.get().filter(now -> now.state() == State.PAUSED).isPresent()) {
      engine.tell(asked -> asked.history().resume());
    } else {
      engine.tell(asked -> asked.history().pause());
    }
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    timer.unsubscribe();
  }

  private void happened(List<EngineEvent> events) {
    for (EngineEvent event : events) {
      if (event instanceof EngineEvent.HistoryProgressed(HistoryProgress now)) {
        stands(now);
      }
    }
  }

  /// What was complete at the start is no news.
  private void found(HistoryProgress now) {
    if (now.state() != State.COMPLETE) {
      stands(now);
    }
  }

  private void stands(HistoryProgress now) {
    timer.unsubscribe();
    switch (now.state()) {
      case NONE -> shown.set(Optional.empty());
      case BEGINNING, COMING, PAUSED -> shown.set(Optional.of(now));
      case COMPLETE -> {
        shown.set(Optional.of(now));
        timer = later.after(LAST_WORD, () -> shown.set(Optional.empty()));
      }
    }
  }
}
