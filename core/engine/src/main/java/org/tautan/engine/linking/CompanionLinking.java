package org.tautan.engine.linking;

import org.tautan.engine.api.CompanionLink;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.port.Ports;

/// The companion's side of a linking (PROTOCOL §7): shows codes that rotate, meets one phone, shows
/// the emoji, and joins once both people have said yes and everything verifies.
///
/// State: idle, or a [CompanionAttempt].
///
/// Used by the engine's one thread.
public final class CompanionLinking implements CompanionLink {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Joining joining;
  private final LinkCycle<CompanionAttempt> cycle;

  public CompanionLinking(Ports ports, Ledger ledger, AccountHolder account, Joining joining) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.joining = joining;
    this.cycle = new LinkCycle<>(this::failed);
  }

  private void failed(LinkFailure why) {
    joining.abandon();
    ledger.tell(new LinkFailed(why));
  }

  @Override
  public void start(CompanionLinkOptions options) {
    cancel();
    if (account.find().isPresent()) {
      throw new IllegalStateException("this device is linked already");
    }
    ports.store().remember(options.signIn());
    try {
      LinkLine line = cycle.open(ports, options.relay());
      cycle.begin(new CompanionAttempt(ports, ledger, joining, cycle, options, line));
      cycle.act(CompanionAttempt::due);
    } catch (LinkException e) {
      cycle.end(e.failure());
    }
  }

  /// Does what is due: takes in what came, shows the next code.
  public void step() {
    cycle.step();
  }

  /// Whether a linking is under way. While it is, this device does not log in: whether it was let
  /// in is told on the linking's own connection.
  public boolean isUnderWay() {
    return cycle.current().isPresent();
  }

  /// When the next step is due at the latest, ms since 1970.
  public long nextWake() {
    return cycle.current().map(CompanionAttempt::nextWake).orElse(Long.MAX_VALUE);
  }

  /// Calls back, on any thread, when a step is due earlier.
  public void onReadable(Runnable callback) {
    cycle.onReadable(callback);
  }

  @Override
  public void accept() {
    cycle.act(CompanionAttempt::accept);
  }

  @Override
  public void decline(LinkFailure why) {
    if (isUnderWay()) {
      cycle.decline(why);
    }
  }

  @Override
  public void cancel() {
    cycle.finish();
  }
}
