package org.tautan.engine.linking;

import java.util.Optional;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.LinkDecline;
import org.tautan.protocol.linking.LinkIntroduction;
import org.tautan.protocol.linking.LinkProvision;
import org.tautan.protocol.linking.LinkReveal;
import org.tautan.protocol.linking.LinkStep;

/// One run of the phone's flow, from the moment that the ref is taken.
///
/// State: meeting (n is not revealed yet); asking (emoji are shown); claiming (the companion has
/// what it needs to sign); finishing (the new list is signed and kept until its fate is known).
final class PhoneAttempt implements LinkCycle.Attempt {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Admitting admitting;
  private final LinkCycle<PhoneAttempt> cycle;
  private final LinkLine line;
  private final Reserving.Taken taken;
  private final LinkTalk talk;
  private Optional<LinkReveal> computer = Optional.empty();
  private Optional<Admitting.Offer> offer = Optional.empty();
  private boolean finishing;

  PhoneAttempt(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Admitting admitting,
      LinkCycle<PhoneAttempt> cycle,
      LinkLine line,
      Reserving.Taken taken) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.admitting = admitting;
    this.cycle = cycle;
    this.line = line;
    this.taken = taken;
    this.talk = taken.talk();
  }

  @Override
  public LinkLine line() {
    return line;
  }

  @Override
  public Optional<LinkTalk> talk() {
    return Optional.of(talk);
  }

  @Override
  public void due() {
    // a phone waits for its companion and for its person only
  }

  /// What became of a list that was signed is found out later, without a word about this linking.
  @Override
  public boolean leavesOpen(LinkFailure why) {
    return false;
  }

  @Override
  public void pushed(Push push) throws LinkException {
    switch (push) {
      case Push.LinkPassed(LinkRef ref, Bytes sealed) when talk.isAt(ref) ->
          said(talk.hear(sealed));
      case Push.LinkFinished(LinkRef ref, DeviceCertificate certificate)
          when talk.isAt(ref) && offer.isPresent() && !finishing ->
          finished(offer.get(), certificate);
      case Push.LinkActivated activated when finishing && talk.isAt(activated.ref()) ->
          activated(offer.orElseThrow());
      case Push.LinkEnded(LinkRef ref, LinkEndReason reason) when talk.isAt(ref) ->
          throw new LinkException(LinkFailures.of(reason));
      default -> {}
    }
  }

  private void said(LinkStep step) throws LinkException {
    switch (step) {
      case LinkReveal reveal when computer.isEmpty() -> revealed(reveal);
      case LinkDecline decline -> cycle.end(LinkFailures.of(decline.reason()));
      case LinkReveal _, LinkIntroduction _, LinkProvision _ ->
          throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  private void revealed(LinkReveal reveal) throws LinkException {
    WireSecret n = reveal.n();
    Bytes hash = Bytes.copyOf(ports.primitives().sha256(n.toByteArray()));
    if (!hash.equals(taken.request().nonceHash())) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    computer = Optional.of(reveal);
    talk.say(new LinkIntroduction(account.get().account(), account.get().profile().displayName()));
    ledger.tell(
        new LinkPeerMet(
            talk.emoji(n.reveal()), new LinkPeer.Computer(reveal.deviceName(), reveal.platform())));
  }

  /// The person says yes.
  void accept(HistoryDepth depth) throws LinkException {
    if (computer.isEmpty() || offer.isPresent()) {
      throw new IllegalStateException("there is nothing to accept");
    }
    Admitting.Offer made = admitting.offer(taken.request().identityKey(), depth);
    offer = Optional.of(made);
    admitting.registerThrough(line, talk.ref());
    Bytes sealed = talk.seal(made.provision());
    line.request(admitting.claim(talk.ref(), taken.requestHash(), sealed));
  }

  private void finished(Admitting.Offer made, DeviceCertificate certificate) throws LinkException {
    Request.FinishLink half = admitting.half(talk.ref(), made, certificate, computer.orElseThrow());
    finishing = true;
    line.tell(half);
  }

  private void activated(Admitting.Offer made) {
    admitting.activated(made);
    cycle.finish();
    ledger.tell(new Linked(account.get().account(), made.device()));
  }

  @Override
  public void close() {
    talk.close();
  }
}
