package org.tautan.engine.delivery;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.api.EngineEvent.CaughtUp;
import org.tautan.engine.api.EngineEvent.ConnectivityChanged;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.history.HistoryDesk;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Result.LoginResult;

/// Everything that this device does with its relay: connects and logs in, takes in what is pushed,
/// sends what waits, comes back after every loss. It has no thread: its owner calls [#step]
/// whenever there may be something to do.
///
/// State: offline by wish, on the way to the relay ([Entrance]), or connected and logged in.
public final class Courier implements AutoCloseable {
  private static final int PUSHES_A_STEP = 256;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Entrance entrance;
  private final Duties duties;
  private final Expulsion expulsion;
  private final Receiver receiver;
  private final Intake intake;
  private final Outbox outbox;
  private final HistoryDesk history;
  private Runnable wake = () -> {};
  private Connectivity state = Connectivity.OFF;
  private @Nullable RelayConnection connection;
  private @Nullable Upkeep upkeep;

  /// The parts that it works with.
  public record Parts(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Entrance entrance,
      Duties duties,
      Expulsion expulsion,
      Receiver receiver,
      Outbox outbox,
      HistoryDesk history) {}

  public Courier(Parts parts) {
    this.ports = parts.ports();
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.entrance = parts.entrance();
    this.duties = parts.duties();
    this.expulsion = parts.expulsion();
    this.receiver = parts.receiver();
    this.intake = new Intake(ledger, receiver, duties);
    this.outbox = parts.outbox();
    this.history = parts.history();
  }

  /// How this device stands with its relay.
  public Connectivity state() {
    return state;
  }

  /// See [org.tautan.engine.api.Engine#clockDifferenceMillis].
  public OptionalLong clockDifference() {
    return entrance.clockDifference();
  }

  /// The connection, while logged in.
  public Optional<RelayConnection> online() {
    boolean loggedIn = state == Connectivity.ONLINE || state == Connectivity.CATCHING_UP;
    return loggedIn ? Optional.ofNullable(connection) : Optional.empty();
  }

  /// Calls back, on any thread, when a step is due before [#nextWake].
  public void onReadable(Runnable callback) {
    wake = callback;
    entrance.onReadable(callback);
    if (connection != null) {
      connection.onReadable(callback);
    }
  }

  /// Connects from the next step on; at once, whatever failed before.
  public void goOnline() {
    if (state == Connectivity.OFF) {
      entrance.atOnce();
      become(isUnlinked() ? Connectivity.UNLINKED : Connectivity.CONNECTING);
    }
  }

  /// Ends the connection until [#goOnline].
  public void goOffline() {
    drop();
    if (isUnlinked()) {
      become(Connectivity.UNLINKED);
    } else if (state != Connectivity.UNLINKED && state != Connectivity.COPIED) {
      become(Connectivity.OFF);
    }
  }

  /// The network has come back: tries at once.
  public void networkIsBack() {
    entrance.atOnce();
  }

  /// Does what is due. Never waits for a socket to open; for answers of a relay that is there at
  /// most 10 s each, never for a person.
  public void step() {
    if (!wantsConnection()) {
      return;
    }
    try {
      if (connection == null) {
        connect();
      }
      if (connection != null && upkeep != null) {
        work(connection, upkeep);
      }
    } catch (ConnectionException e) {
      lost(e.reason());
    } catch (RuntimeException e) {
      // what was taken from this connection may not be stored, and the acknowledgement of what came
      // after it would cover it: only another connection brings it again
      lost(ConnectionException.Reason.CLOSED);
      throw e;
    }
  }

  /// When the next step is due at the latest, ms since 1970.
  public long nextWake() {
    if (!wantsConnection()) {
      return Long.MAX_VALUE;
    }
    return upkeep == null
        ? entrance.nextWake()
        : Math.min(upkeep.nextDue(), Math.min(duties.nextDue(), history.nextDue(state)));
  }

  private boolean wantsConnection() {
    if (account.find().isEmpty()) {
      return false;
    }
    return switch (state) {
      case CONNECTING, CATCHING_UP, ONLINE, OTHER_RELAY, NOT_REGISTERED -> true;
      case OFF, UNLINKED, COPIED, UPDATE_NEEDED -> false;
    };
  }

  private void connect() throws ConnectionException {
    switch (entrance.attempt()) {
      case Entrance.Outcome.OnTheWay() -> {}
      case Entrance.Outcome.In(RelayConnection opened, LoginResult result) ->
          loggedIn(opened, result);
      case Entrance.Outcome.Out(Connectivity now) -> become(now);
    }
  }

  private void loggedIn(RelayConnection opened, LoginResult result) throws ConnectionException {
    connection = opened;
    upkeep = new Upkeep(ports.clock(), opened);
    become(Connectivity.CATCHING_UP);
    opened.onReadable(wake);
    duties.atLogin(opened, result);
    checkExpelled();
  }

  private void work(RelayConnection open, Upkeep care) throws ConnectionException {
    takeIn(open, care);
    if (connection != null) {
      care.acknowledge();
      duties.whileOnline(open);
      checkExpelled();
    }
    if (connection != null) {
      history.step(state, open, wake);
      outbox.flush(open);
      care.heartbeat();
    }
  }

  private void takeIn(RelayConnection open, Upkeep care) throws ConnectionException {
    Optional<Push> push = open.nextPush();
    for (int taken = 0; push.isPresent(); push = next(open, taken)) {
      if (push.get() instanceof Push.Delivery delivery) {
        taken += intake.take(open, care, delivery, freshness());
      } else {
        told(open, push.get());
        taken++;
      }
    }
  }

  private Optional<Push> next(RelayConnection open, int taken) throws ConnectionException {
    return taken < PUSHES_A_STEP && connection != null ? open.nextPush() : Optional.empty();
  }

  private Freshness freshness() {
    return state == Connectivity.ONLINE ? Freshness.LIVE : Freshness.QUIET;
  }

  private void told(RelayConnection open, Push push) throws ConnectionException {
    switch (push) {
      case Push.EphemeralDelivery(Envelope envelope) -> receiver.glimpse(envelope);
      case Push.QueueEmpty() -> {
        become(Connectivity.ONLINE);
        ledger.tell(new CaughtUp());
      }
      case Push.ListChanged _ -> {
        duties.ownListChanged(open);
        checkExpelled();
      }
      case Push.ProfileCopied copied -> {
        if (expulsion.copied(copied.device()) == Standing.COPIED) {
          drop();
          become(Connectivity.COPIED);
        }
      }
      case Push.Revoked revoked -> {
        expulsion.revoked(revoked.directory());
        checkExpelled();
      }
      case Push.Closing closing -> {
        drop();
        entrance.failed(closing.comeBackAfter());
        become(Connectivity.CONNECTING);
      }
      case Push.LinkReserved _, Push.LinkPassed _, Push.LinkClaimed _ -> {}
      case Push.LinkFinished _, Push.LinkActivated _, Push.LinkEnded _ -> {}
      case Push.Delivery _, Push.UnknownPush _ -> {}
    }
  }

  private void checkExpelled() {
    if (isUnlinked()) {
      drop();
      become(Connectivity.UNLINKED);
    }
  }

  private boolean isUnlinked() {
    return account.find().filter(own -> own.standing() == Standing.UNLINKED).isPresent();
  }

  /// Somebody who used [#online] found the connection gone.
  public void lost(ConnectionException trouble) {
    lost(trouble.reason());
  }

  private void lost(ConnectionException.Reason reason) {
    drop();
    entrance.failed(0);
    become(
        switch (reason) {
          case OTHER_RELAY -> Connectivity.OTHER_RELAY;
          case UPDATE_NEEDED -> Connectivity.UPDATE_NEEDED;
          case UNREACHABLE, CLOSED, TIMED_OUT, BAD_FRAME -> Connectivity.CONNECTING;
        });
  }

  private void drop() {
    entrance.close();
    history.stop();
    upkeep = null;
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  private void become(Connectivity next) {
    if (next != state) {
      state = next;
      ledger.tell(new ConnectivityChanged(next));
    }
  }

  /// Ends the connection.
  @Override
  public void close() {
    drop();
  }
}
