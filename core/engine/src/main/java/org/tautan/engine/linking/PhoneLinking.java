package org.tautan.engine.linking;

import java.util.Optional;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.api.PhoneLink;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.LinkCode;

/// The phone's side of a linking (PROTOCOL §7): reads a code, takes its ref with proof of S, checks
/// the request against the code's commitment and n against the request, shows the emoji, and lets
/// the companion in once the person here has said yes and the companion's signature is there.
///
/// State: idle, or a [PhoneAttempt].
///
/// Used by the engine's one thread.
public final class PhoneLinking implements PhoneLink {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Admitting admitting;
  private final Reserving reserving;
  private final LinkCycle<PhoneAttempt> cycle;

  public PhoneLinking(Ports ports, Ledger ledger, AccountHolder account, Admitting admitting) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.admitting = admitting;
    this.reserving = new Reserving(ports);
    this.cycle = new LinkCycle<>(why -> ledger.tell(new LinkFailed(why)));
  }

  @Override
  public void scan(String text, Optional<PresenceProof> proof) {
    cycle.finish();
    requirePresence(proof);
    try {
      LinkCode code = Reserving.read(text);
      admitting.requireRoom();
      cycle.begin(reserve(code));
    } catch (LinkException e) {
      cycle.end(e.failure());
    }
  }

  private void requirePresence(Optional<PresenceProof> proof) {
    boolean registered = account.get().standing() == Standing.ACTIVE;
    boolean present = proof.filter(p -> p.validUntil() >= ports.clock().millis()).isPresent();
    if (registered && !present) {
      throw new IllegalStateException("linking needs a fresh proof of presence");
    }
  }

  private PhoneAttempt reserve(LinkCode code) throws LinkException {
    RelayAddress home = new RelayAddress(account.get().relay().addresses().getFirst());
    LinkLine line = cycle.open(ports, home);
    try {
      if (!line.relay().equals(account.get().relay().relayId())) {
        throw new LinkException(LinkFailure.OTHER_RELAY);
      }
      Reserving.Taken taken = reserving.take(line, code, home);
      return new PhoneAttempt(ports, ledger, account, admitting, cycle, line, taken);
    } catch (LinkException e) {
      line.close();
      throw e;
    }
  }

  /// Does what is due: takes in what came.
  public void step() {
    cycle.step();
  }

  /// Calls back, on any thread, when a step is due.
  public void onReadable(Runnable callback) {
    cycle.onReadable(callback);
  }

  /// Gives up what is under way; the relay tells the companion that nobody is here any more.
  public void cancel() {
    cycle.finish();
  }

  @Override
  public void accept(HistoryDepth depth) {
    cycle.act(attempt -> attempt.accept(depth));
  }

  @Override
  public void decline(LinkFailure why) {
    if (cycle.current().isPresent()) {
      cycle.decline(why);
    }
  }
}
