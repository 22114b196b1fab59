package org.tautan.engine.delivery;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.account.Registering;
import org.tautan.engine.api.EngineEvent.CaughtUp;
import org.tautan.engine.api.EngineEvent.ConnectivityChanged;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.connection.Login;
import org.tautan.engine.connection.Redial;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.connection.RelayConnection.Ticket;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result.LoginResult;

/// Everything that this device does with its relay: connects and logs in, takes in what is pushed,
/// sends what waits, comes back after every loss. It has no thread: its owner calls [#step]
/// whenever there may be something to do.
///
/// State: offline by wish, on the way to the relay ([Redial]), or connected and logged in.
public final class Courier implements AutoCloseable {
  private static final long PING_AFTER = 15_000;
  private static final int PUSHES_A_STEP = 256;
  private static final int ACK_EVERY = 64;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Login login;
  private final Redial redial;
  private final Duties duties;
  private final Registering registering;
  private final Expulsion expulsion;
  private final Receiver receiver;
  private final Outbox outbox;
  private Runnable wake = () -> {};
  private Connectivity state = Connectivity.OFF;
  private @Nullable RelayConnection connection;
  private Optional<Ticket> ping = Optional.empty();
  private OptionalLong clockDifference = OptionalLong.empty();
  private long pingedAt;
  private long received;
  private long acked;

  /// The parts that it works with.
  public record Parts(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Duties duties,
      Registering registering,
      Expulsion expulsion,
      Receiver receiver,
      Outbox outbox) {}

  public Courier(Parts parts) {
    this.ports = parts.ports();
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.duties = parts.duties();
    this.registering = parts.registering();
    this.expulsion = parts.expulsion();
    this.receiver = parts.receiver();
    this.outbox = parts.outbox();
    this.login = new Login(ports, ledger);
    this.redial = new Redial(ports);
  }

  /// How this device stands with its relay.
  public Connectivity state() {
    return state;
  }

  /// See [org.tautan.engine.api.Engine#clockDifferenceMillis].
  public OptionalLong clockDifference() {
    return clockDifference;
  }

  /// The connection, while logged in.
  public Optional<RelayConnection> online() {
    boolean loggedIn = state == Connectivity.ONLINE || state == Connectivity.CATCHING_UP;
    return loggedIn ? Optional.ofNullable(connection) : Optional.empty();
  }

  /// Calls back, on any thread, when a step is due before [#nextWake].
  public void onReadable(Runnable callback) {
    wake = callback;
    redial.onReadable(callback);
    if (connection != null) {
      connection.onReadable(callback);
    }
  }

  /// Connects from the next step on; at once, whatever failed before.
  public void goOnline() {
    if (state == Connectivity.OFF) {
      redial.atOnce();
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
    redial.atOnce();
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
      if (connection != null) {
        work(connection);
      }
    } catch (ConnectionException e) {
      lost(e.reason());
    }
  }

  /// When the next step is due at the latest, ms since 1970.
  public long nextWake() {
    if (!wantsConnection()) {
      return Long.MAX_VALUE;
    }
    if (connection == null) {
      return redial.nextWake();
    }
    return Math.min(connection.heardAt() + PING_AFTER, duties.nextDue());
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
    RelayAddress here = relay();
    Optional<RelayConnection> attempt = redial.attempt(here);
    if (attempt.isEmpty()) {
      return;
    }
    LocalAccount own = account.get();
    RelayConnection opened = attempt.get();
    connection = opened;
    clockDifference = OptionalLong.of(opened.greeting().time() - ports.clock().millis());
    if (!opened.greeting().relay().equals(own.relay().relayId())) {
      throw new ConnectionException(ConnectionException.Reason.OTHER_RELAY, "another relay id");
    }
    switch (login.login(opened, own)) {
      case Login.Outcome.LoggedIn _ when own.standing() == Standing.COPIED -> {
        drop();
        become(Connectivity.COPIED);
      }
      case Login.Outcome.LoggedIn(LoginResult result) -> loggedIn(opened, result);
      case Login.Outcome.Refused refused -> {
        boolean resumed = registering.resume(opened);
        drop();
        if (!resumed) {
          redial.failed(here, 0);
          become(
              account.find().isPresent()
                  ? expulsion.refused(refused.refusal())
                  : Connectivity.CONNECTING);
        }
      }
    }
  }

  private void loggedIn(RelayConnection opened, LoginResult result) throws ConnectionException {
    redial.succeeded();
    received = 0;
    acked = 0;
    ping = Optional.empty();
    become(Connectivity.CATCHING_UP);
    opened.onReadable(wake);
    duties.atLogin(opened, result);
    checkExpelled();
  }

  private void work(RelayConnection open) throws ConnectionException {
    takeIn(open);
    if (connection == null) {
      return;
    }
    duties.whileOnline(open);
    checkExpelled();
    if (connection != null) {
      outbox.flush(open);
      heartbeat(open);
    }
  }

  private void takeIn(RelayConnection open) throws ConnectionException {
    for (int i = 0; i < PUSHES_A_STEP && connection != null; i++) {
      Optional<Push> push = open.nextPush();
      if (push.isEmpty()) {
        break;
      }
      pushed(open, push.get());
      if (received - acked >= ACK_EVERY) {
        acknowledge(open);
      }
    }
    if (connection != null) {
      acknowledge(open);
    }
  }

  private void acknowledge(RelayConnection open) throws ConnectionException {
    if (received > acked) {
      open.tell(new Request.Ack(received));
      acked = received;
    }
  }

  private void pushed(RelayConnection open, Push push) throws ConnectionException {
    switch (push) {
      case Push.Delivery delivery -> delivered(open, delivery);
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
        redial.failed(relay(), closing.comeBackAfter());
        become(Connectivity.CONNECTING);
      }
      case Push.LinkReserved _, Push.LinkPassed _, Push.LinkClaimed _ -> {}
      case Push.LinkFinished _, Push.LinkActivated _, Push.LinkEnded _ -> {}
      case Push.UnknownPush _ -> {}
    }
  }

  private void delivered(RelayConnection open, Push.Delivery delivery) throws ConnectionException {
    switch (delivery.item()) {
      case Envelope envelope ->
          receiver.receive(
              open, envelope, state == Connectivity.ONLINE ? Freshness.LIVE : Freshness.QUIET);
      case GapMarker gap ->
          ledger.write(unit -> duties.say(unit, Line.MESSAGES_DROPPED, gap.dropped()));
    }
    received = delivery.sequence();
  }

  private void heartbeat(RelayConnection open) throws ConnectionException {
    long now = ports.clock().millis();
    if (ping.isPresent()) {
      if (open.poll(ping.get()).isPresent()) {
        ping = Optional.empty();
      } else if (now - pingedAt > RelayConnection.ANSWER_TIMEOUT) {
        throw new ConnectionException(ConnectionException.Reason.TIMED_OUT, "no pong");
      }
    } else if (now - open.heardAt() >= PING_AFTER) {
      ping = Optional.of(open.begin(new Request.Ping()));
      pingedAt = now;
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
    if (account.find().isPresent()) {
      redial.failed(relay(), 0);
    }
    become(
        switch (reason) {
          case OTHER_RELAY -> Connectivity.OTHER_RELAY;
          case UPDATE_NEEDED -> Connectivity.UPDATE_NEEDED;
          case UNREACHABLE, CLOSED, TIMED_OUT, BAD_FRAME -> Connectivity.CONNECTING;
        });
  }

  private RelayAddress relay() {
    return new RelayAddress(account.get().relay().addresses().getFirst());
  }

  private void drop() {
    redial.close();
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
