package org.tautan.engine.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkCodesUsedUp;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.linking.LinkDecline;
import org.tautan.protocol.linking.LinkIntroduction;
import org.tautan.protocol.linking.LinkProvision;
import org.tautan.protocol.linking.LinkReveal;
import org.tautan.protocol.linking.LinkStep;

/// One run of the companion's flow.
///
/// State: showing codes; meeting (a phone has proven that it read a code; its name and then its
/// provision come under K); finishing (this device has signed; the relay activates it or not).
final class CompanionAttempt implements LinkCycle.Attempt {
  private static final int MAX_CODES = 7;

  private final Ports ports;
  private final Ledger ledger;
  private final Joining joining;
  private final LinkCycle<CompanionAttempt> cycle;
  private final CompanionLinkOptions options;
  private final LinkLine line;
  private final IdentityKeyPair identity;
  private final Map<LinkRef, CodeOffer> offers = new HashMap<>();
  private Optional<LinkRef> shown = Optional.empty();
  private long validUntil;
  private int codes;
  private @Nullable Meeting meeting;

  /// The phone that took a ref.
  private static final class Meeting {
    final LinkTalk talk;
    final Bytes n;
    Optional<LinkIntroduction> phone = Optional.empty();
    Optional<LinkProvision> provision = Optional.empty();
    boolean accepted;
    boolean finishing;

    Meeting(LinkTalk talk, Bytes n) {
      this.talk = talk;
      this.n = n;
    }
  }

  CompanionAttempt(
      Ports ports,
      Ledger ledger,
      Joining joining,
      LinkCycle<CompanionAttempt> cycle,
      CompanionLinkOptions options,
      LinkLine line) {
    this.ports = ports;
    this.ledger = ledger;
    this.joining = joining;
    this.cycle = cycle;
    this.options = options;
    this.line = line;
    this.identity = IdentityKeyPair.generate(ports.primitives(), ports.random());
  }

  @Override
  public LinkLine line() {
    return line;
  }

  @Override
  public Optional<LinkTalk> talk() {
    return Optional.ofNullable(meeting).map(met -> met.talk);
  }

  /// This device has signed: if the connection ends now, its next login tells whether it is in.
  @Override
  public boolean leavesOpen(LinkFailure why) {
    return why == LinkFailure.RELAY_UNREACHABLE && meeting != null && meeting.finishing;
  }

  /// When the next code is due, ms since 1970.
  long nextWake() {
    return meeting == null ? validUntil : Long.MAX_VALUE;
  }

  /// Shows the first code, or the next one.
  @Override
  public void due() throws LinkException {
    if (meeting != null || ports.clock().millis() < validUntil) {
      return;
    }
    if (codes == MAX_CODES) {
      cycle.finish();
      ledger.tell(new LinkCodesUsedUp());
      return;
    }
    CodeOffer offer = new CodeOffer(ports.primitives(), ports.random(), identity);
    Result result =
        line.request(new Request.OpenLink(offer.request(), options.setUpToken(), shown));
    if (!(result instanceof Result.OpenLinkResult opened)) {
      throw new LinkException(LinkFailure.RELAY_UNREACHABLE);
    }
    forgetOldest();
    offers.put(opened.ref(), offer);
    shown = Optional.of(opened.ref());
    codes++;
    validUntil = ports.clock().millis() + opened.lifetime();
    ledger.tell(new LinkCodeReady(offer.code(options.page(), opened.ref()), validUntil));
  }

  /// The code before the last one stays good for a while; those before it are wiped.
  private void forgetOldest() {
    List<LinkRef> old = new ArrayList<>(offers.keySet());
    shown.ifPresent(old::remove);
    for (LinkRef ref : old) {
      CodeOffer gone = offers.remove(ref);
      if (gone != null) {
        gone.close();
      }
    }
  }

  @Override
  public void pushed(Push push) throws LinkException {
    Meeting met = meeting;
    switch (push) {
      case Push.LinkReserved reserved when met == null -> meet(reserved);
      case Push.LinkPassed(LinkRef ref, Bytes sealed) when met != null && met.talk.isAt(ref) ->
          said(met, met.talk.hear(sealed));
      case Push.LinkClaimed(LinkRef ref, Bytes sealed) when met != null && met.talk.isAt(ref) ->
          said(met, met.talk.hear(sealed));
      case Push.LinkActivated activated
          when met != null && met.finishing && met.talk.isAt(activated.ref()) ->
          activated(activated);
      case Push.LinkEnded ended when isMine(ended.ref()) ->
          throw new LinkException(LinkFailures.of(ended.reason()));
      default -> {}
    }
  }

  private boolean isMine(LinkRef ref) {
    return meeting != null ? meeting.talk.isAt(ref) : shown.equals(Optional.of(ref));
  }

  private void meet(Push.LinkReserved reserved) throws LinkException {
    CodeOffer offer = offers.get(reserved.ref());
    if (offer == null) {
      return;
    }
    LinkKeys keys = offer.keys(reserved.ref(), line.relay(), reserved.ephemeralKey());
    Meeting met = new Meeting(LinkTalk.withPhone(line, reserved.ref(), keys), offer.n().reveal());
    meeting = met;
    if (!keys.provesReservation(reserved.mac().bytes())) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    met.talk.say(
        new LinkReveal(
            offer.n(), options.platform(), options.deviceName(), options.signIn() == SignIn.STAY));
  }

  private void said(Meeting met, LinkStep step) throws LinkException {
    switch (step) {
      case LinkIntroduction phone when met.phone.isEmpty() -> {
        met.phone = Optional.of(phone);
        ledger.tell(
            new LinkPeerMet(
                met.talk.emoji(met.n), new LinkPeer.Phone(phone.displayName(), phone.account())));
      }
      case LinkProvision provision when met.phone.isPresent() && met.provision.isEmpty() -> {
        joining.verify(provision, met.phone.get(), identity.publicKey(), line.relay());
        met.provision = Optional.of(provision);
        join(met);
      }
      case LinkDecline decline -> cycle.end(LinkFailures.of(decline.reason()));
      case LinkIntroduction _, LinkProvision _, LinkReveal _ ->
          throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  /// The person says yes.
  void accept() throws LinkException {
    Meeting met = meeting;
    if (met == null || met.phone.isEmpty()) {
      throw new IllegalStateException("there is nothing to accept");
    }
    met.accepted = true;
    join(met);
  }

  private void join(Meeting met) throws LinkException {
    if (met.accepted && met.provision.isPresent() && !met.finishing) {
      met.finishing = true;
      line.tell(joining.half(met.talk.ref(), met.provision.get(), identity, options));
    }
  }

  private void activated(Push.LinkActivated activated) throws LinkException {
    LocalAccount own = joining.activated(activated.directory());
    cycle.finish();
    ledger.tell(new Linked(own.account(), own.address().device()));
  }

  @Override
  public void close() {
    offers.values().forEach(CodeOffer::close);
    talk().ifPresent(LinkTalk::close);
  }
}
