package org.tautan.app.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.Later;
import org.tautan.app.relay.RelayHost;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Connectivity;

/// What is wrong with the connection, once it has been so for long enough to be worth a word: a
/// start and a short loss pass unseen. On the window's thread.
public final class ConnectionViewModel implements AutoCloseable {
  /// So long nothing is said of what usually passes.
  static final Duration GRACE = Duration.ofSeconds(2);

  /// After so long without the relay, "connecting" has become "offline".
  static final Duration LONG = Duration.ofSeconds(10);

  /// How often the phone's silence is looked at while nothing else happens.
  static final Duration PHONE_LOOK = Duration.ofHours(1);

  /// From here on a clock is wrong. Within it, messages still find their place.
  static final Duration WRONG_CLOCK = Duration.ofMinutes(5);

  private final EngineClient engine;
  private final Later later;
  private final RelayHost relay;
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;
  private Subscription timer = Subscription.EMPTY;
  private Subscription phoneLook = Subscription.EMPTY;
  private Standing standing = Standing.UNKNOWN;
  private Wait wait = Wait.NONE;

  /// Follows an engine's connection.
  ///
  /// @param relay the one inside this program
  public ConnectionViewModel(EngineClient engine, RelayHost relay, Later later) {
    this.engine = engine;
    this.relay = relay;
    this.later = later;
    this.subscription =
        Subscription.combine(
            engine.subscribe(this::happened),
            relay.missed().subscribe((before, now) -> ownRelay(now)));
    look();
    lookAgain();
  }

  /// What to say; empty for nothing.
  public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// The person does not want to wait for the next attempt.
  public void tryNow() {
    engine.tell(Engine::networkIsBack);
  }

  /// The person has made room for the relay inside this program.
  public void startRelay() {
    relay.startBundled();
  }

  private void ownRelay(boolean missed) {
    trouble.set(said());
    if (!missed) {
      tryNow();
    }
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    timer.unsubscribe();
    phoneLook.unsubscribe();
  }

  private void happened(List<EngineEvent> events) {
    boolean concerned =
        events.stream()
            .anyMatch(event ->
                event instanceof EngineEvent.ConnectivityChanged
                    || event instanceof EngineEvent.DevicesChanged);
    if (concerned) {
      look();
    }
  }

  private void look() {
    engine.ask(Standing::of, this::stands);
  }

  private void lookAgain() {
    phoneLook =
        later.after(
            PHONE_LOOK,
            () -> {
              look();
              lookAgain();
            });
  }

  private void stands(Standing now) {
    standing = now;
    switch (now.connectivity()) {
      case ONLINE, UNLINKED, COPIED, OTHER_RELAY, UPDATE_NEEDED, NOT_REGISTERED -> {
        timer.unsubscribe();
        wait = Wait.NONE;
      }
      case OFF, CONNECTING, CATCHING_UP -> {
        if (wait == Wait.NONE) {
          waiting(Wait.GRACE, GRACE, () -> waiting(Wait.SHORT, LONG.minus(GRACE), this::longWait));
        }
      }
    }
    trouble.set(said());
  }

  private void waiting(Wait now, Duration next, Runnable then) {
    wait = now;
    timer = later.after(next, then);
    trouble.set(said());
  }

  private void longWait() {
    wait = Wait.LONG;
    trouble.set(said());
  }

  private Optional<Trouble> said() {
    return switch (standing.connectivity()) {
      case UNLINKED -> Optional.of(Trouble.UNLINKED);
      case COPIED -> Optional.of(Trouble.COPIED);
      case UPDATE_NEEDED -> Optional.of(Trouble.UPDATE_NEEDED);
      case NOT_REGISTERED -> Optional.of(Trouble.NOT_REGISTERED);
      case OTHER_RELAY -> Optional.of(own().orElse(Trouble.OTHER_RELAY));
      case ONLINE -> passing(Optional.empty());
      case CATCHING_UP -> passing(waited(Trouble.CATCHING_UP, Trouble.CATCHING_UP));
      case OFF, CONNECTING -> own().or(() -> passing(waited(Trouble.CONNECTING, Trouble.OFFLINE)));
    };
  }

  private Optional<Trouble> own() {
    return relay.missed().get() ? Optional.of(Trouble.OWN_RELAY) : Optional.empty();
  }

  private Optional<Trouble> passing(Optional<Trouble> connection) {
    if (standing.phone() == PhoneSilence.STOPPED) {
      return Optional.of(Trouble.PHONE_STOPPED);
    }
    if (standing.hasWrongClock()) {
      return Optional.of(Trouble.CLOCK_WRONG);
    }
    boolean silent = standing.phone() == PhoneSilence.WARN;
    return connection.or(() -> silent ? Optional.of(Trouble.PHONE_SILENT) : Optional.empty());
  }

  private Optional<Trouble> waited(Trouble awhile, Trouble tooLong) {
    return switch (wait) {
      case NONE, GRACE -> Optional.empty();
      case SHORT -> Optional.of(awhile);
      case LONG -> Optional.of(tooLong);
    };
  }

  /// How long the relay has been missed.
  private enum Wait {
    NONE,
    GRACE,
    SHORT,
    LONG
  }

  /// What the engine says of itself.
  private record Standing(Connectivity connectivity, PhoneSilence phone, OptionalLong clock) {
    static final Standing UNKNOWN =
        new Standing(Connectivity.ONLINE, PhoneSilence.FINE, OptionalLong.empty());

    static Standing of(Engine engine) {
      if (engine.account().isEmpty()) {
        return UNKNOWN;
      }
      return new Standing(
          engine.connectivity(), engine.devices().phoneSilence(), engine.clockDifferenceMillis());
    }

    boolean hasWrongClock() {
      return clock.isPresent() && Math.abs(clock.getAsLong()) > WRONG_CLOCK.toMillis();
    }
  }
}
