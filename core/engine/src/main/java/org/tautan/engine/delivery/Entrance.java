package org.tautan.engine.delivery;

import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.engine.account.Registering;
import org.tautan.engine.connection.Login;
import org.tautan.engine.connection.Redial;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.frame.Result.LoginResult;
import org.tautan.protocol.frame.Result.Refusal;

/// The way in: finds the account's relay, makes sure that it is the right one, logs in, and learns
/// from a refusal how this device stands. It never waits for a socket to open ([Redial]).
///
/// Used by the engine's one thread.
final class Entrance implements AutoCloseable {
  private final Clock clock;
  private final AccountHolder account;
  private final Registering registering;
  private final Expulsion expulsion;
  private final Login login;
  private final Redial redial;
  private OptionalLong clockDifference = OptionalLong.empty();
  private boolean refusedAsUnregistered;

  Entrance(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Registering registering,
      Expulsion expulsion) {
    this.clock = ports.clock();
    this.account = account;
    this.registering = registering;
    this.expulsion = expulsion;
    this.login = new Login(ports, ledger);
    this.redial = new Redial(ports);
  }

  /// How far it has come.
  sealed interface Outcome {
    /// Nothing to tell yet.
    record OnTheWay() implements Outcome {}

    /// Logged in; the connection is the caller's to close.
    record In(RelayConnection connection, LoginResult result) implements Outcome {}

    /// Not let in.
    record Out(Connectivity now) implements Outcome {}
  }

  /// Goes on, as far as that is possible without waiting for a socket.
  ///
  /// @throws ConnectionException when an attempt has failed; say so with [#failed]
  Outcome attempt() throws ConnectionException {
    if (refusedAsUnregistered && !registering.isUnregistered()) {
      refusedAsUnregistered = false; // a linking has registered the account
      redial.atOnce();
    }
    RelayAddress here = relay();
    Optional<RelayConnection> opened = redial.attempt(here);
    if (opened.isEmpty()) {
      return new Outcome.OnTheWay();
    }
    Outcome outcome = new Outcome.OnTheWay();
    try {
      outcome = logIn(opened.get(), here);
    } finally {
      if (!(outcome instanceof Outcome.In)) {
        opened.get().close();
      }
    }
    return outcome;
  }

  private Outcome logIn(RelayConnection opened, RelayAddress here) throws ConnectionException {
    LocalAccount own = account.get();
    clockDifference = OptionalLong.of(opened.greeting().time() - clock.millis());
    if (!opened.greeting().relay().equals(own.relay().relayId())) {
      throw new ConnectionException(ConnectionException.Reason.OTHER_RELAY, "another relay id");
    }
    return switch (login.login(opened, own)) {
      case Login.Outcome.LoggedIn _ when own.standing() == Standing.COPIED ->
          new Outcome.Out(Connectivity.COPIED);
      case Login.Outcome.LoggedIn(LoginResult result) -> {
        redial.succeeded();
        yield new Outcome.In(opened, result);
      }
      case Login.Outcome.Refused(Refusal refusal) -> refused(opened, here, refusal);
    };
  }

  private Outcome refused(RelayConnection opened, RelayAddress here, Refusal refusal)
      throws ConnectionException {
    if (registering.resume(opened)) {
      return new Outcome.OnTheWay();
    }
    refusedAsUnregistered = registering.isUnregistered();
    redial.failed(here, 0);
    return new Outcome.Out(
        account.find().isPresent() ? expulsion.refused(refusal) : Connectivity.CONNECTING);
  }

  /// See [org.tautan.engine.api.Engine#clockDifferenceMillis].
  OptionalLong clockDifference() {
    return clockDifference;
  }

  /// The way in, or a connection that came of it, has failed: pauses before the next attempt.
  ///
  /// @param atLeast ms that the relay wants to be left alone
  void failed(long atLeast) {
    if (account.find().isPresent()) {
      redial.failed(relay(), atLeast);
    }
  }

  /// Tries at once, whatever failed before.
  void atOnce() {
    redial.atOnce();
  }

  /// When [#attempt] is due without a call back, ms since 1970.
  long nextWake() {
    return redial.nextWake();
  }

  /// Calls back, on any thread, when an attempt has gone further.
  void onReadable(Runnable callback) {
    redial.onReadable(callback);
  }

  private RelayAddress relay() {
    return new RelayAddress(account.get().relay().addresses().getFirst());
  }

  /// Gives up the attempt under way.
  @Override
  public void close() {
    redial.close();
  }
}
