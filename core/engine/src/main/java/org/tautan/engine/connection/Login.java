package org.tautan.engine.connection;

import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Signature;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.LoginResult;
import org.tautan.protocol.frame.Result.Refusal;

/// Proves to the relay which device this is: an XEdDSA signature over both nonces, the relay's id,
/// the address and a counter that is durable before it is used (PROTOCOL §6).
public final class Login {
  private final Ports ports;
  private final Ledger ledger;

  /// Counters in this ledger.
  public Login(Ports ports, Ledger ledger) {
    this.ports = ports;
    this.ledger = ledger;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// Logged in; the backlog is coming.
    record LoggedIn(LoginResult result) implements Outcome {}

    /// The relay said no.
    record Refused(Refusal refusal) implements Outcome {}
  }

  /// Logs this device in on a fresh connection.
  public Outcome login(RelayConnection connection, LocalAccount account)
      throws ConnectionException {
    long counter = nextCounter();
    Result result = connection.request(request(connection.greeting(), account, counter));
    if (result instanceof LoginResult done) {
      return new Outcome.LoggedIn(done);
    }
    if (result instanceof Refusal refusal) {
      return new Outcome.Refused(refusal);
    }
    throw RelayConnection.unexpected("login");
  }

  private long nextCounter() {
    return ledger.write(unit -> {
      CounterStore counters = unit.counters();
      long next = counters.get(Counter.LOGIN) + 1;
      counters.raise(Counter.LOGIN, next);
      return next;
    });
  }

  private Request.Login request(Greeting greeting, LocalAccount account, long counter) {
    Bytes input =
        Request.Login.signingInput(
            greeting.clientNonce(),
            greeting.relayNonce(),
            greeting.relay(),
            account.account(),
            account.address().device(),
            counter);
    Signature signature = account.identity().sign(ports.primitives(), ports.random(), input);
    return new Request.Login(account.account(), account.address().device(), counter, signature);
  }
}
