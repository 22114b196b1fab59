package org.tautan.terminal.boundary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tautan.engine.api.EngineEvent;

/// Hands the engine's events on: all of them to listeners, and those of a linking also to whoever
/// waits for them. Listeners run on the engine's thread and must not wait.
public final class EventFeed implements Consumer<EngineEvent> {
  private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();
  private final BlockingQueue<EngineEvent> linking = new LinkedBlockingQueue<>();

  /// Adds a listener for everything that happens from now on.
  public void listen(Consumer<EngineEvent> listener) {
    listeners.add(listener);
  }

  @Override
  public void accept(EngineEvent event) {
    if (isLinking(event)) {
      linking.add(event);
    }
    for (Consumer<EngineEvent> listener : listeners) {
      listener.accept(event);
    }
  }

  /// Forgets what an earlier linking left.
  public void beginLinking() {
    linking.clear();
  }

  /// Waits for the next event of a linking.
  ///
  /// @return empty when none came in time
  public Optional<EngineEvent> nextOfLinking(Duration atMost) throws InterruptedException {
    return Optional.ofNullable(linking.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static boolean isLinking(EngineEvent event) {
    return switch (event) {
      case EngineEvent.LinkCodeReady _,
          EngineEvent.LinkPeerMet _,
          EngineEvent.LinkCodesUsedUp _,
          EngineEvent.Linked _,
          EngineEvent.LinkFailed _ ->
          true;
      case EngineEvent.ConnectivityChanged _,
          EngineEvent.AccountChanged _,
          EngineEvent.DevicesChanged _,
          EngineEvent.DeviceJoined _,
          EngineEvent.ChatChanged _,
          EngineEvent.MessageAdded _,
          EngineEvent.MessageChanged _,
          EngineEvent.MessageRemoved _,
          EngineEvent.CaughtUp _,
          EngineEvent.HistoryArrived _,
          EngineEvent.HistoryProgressed _,
          EngineEvent.TypingChanged _ ->
          false;
    };
  }
}
