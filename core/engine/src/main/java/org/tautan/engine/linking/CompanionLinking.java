package org.tautan.engine.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.engine.api.CompanionLink;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkCodesUsedUp;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.identity.AccountHolder;
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

/// The companion's side of a linking (PROTOCOL §7): shows codes that rotate, meets one phone, shows
/// the emoji, and joins once both people have said yes and everything verifies.
///
/// State: idle; showing codes; meeting (a phone has proven that it read a code; its name and then
/// its provision come under K); finishing (this device has signed; the relay activates it or not).
///
/// Used by the engine's one thread.
public final class CompanionLinking implements CompanionLink {
  private static final int MAX_CODES = 7;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Joining joining;
  private Runnable wake = () -> {};
  private @Nullable Attempt attempt;

  public CompanionLinking(Ports ports, Ledger ledger, AccountHolder account, Joining joining) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.joining = joining;
  }

  /// One run of the flow.
  private static final class Attempt {
    final CompanionLinkOptions options;
    final LinkLine line;
    final IdentityKeyPair identity;
    final Map<LinkRef, CodeOffer> offers = new HashMap<>();
    Optional<LinkRef> shown = Optional.empty();
    long validUntil;
    int codes;
    @Nullable Meeting meeting;

    Attempt(CompanionLinkOptions options, LinkLine line, IdentityKeyPair identity) {
      this.options = options;
      this.line = line;
      this.identity = identity;
    }
  }

  /// The phone that took a ref.
  private static final class Meeting {
    final LinkRef ref;
    final LinkKeys keys;
    final LinkSeal out;
    final LinkSeal in;
    final Bytes n;
    Optional<LinkIntroduction> phone = Optional.empty();
    Optional<LinkProvision> provision = Optional.empty();
    boolean accepted;
    boolean finishing;

    Meeting(LinkRef ref, LinkKeys keys, Bytes n) {
      this.ref = ref;
      this.keys = keys;
      this.n = n;
      this.out = keys.toPhone();
      this.in = keys.toCompanion();
    }
  }

  @Override
  public void start(CompanionLinkOptions options) {
    cancel();
    if (account.find().isPresent()) {
      throw new IllegalStateException("this device is linked already");
    }
    ports.store().remember(options.signIn());
    try {
      LinkLine line = LinkLine.open(ports, options.relay());
      IdentityKeyPair identity = IdentityKeyPair.generate(ports.primitives(), ports.random());
      Attempt fresh = new Attempt(options, line, identity);
      attempt = fresh;
      line.onReadable(wake);
      rotate(fresh);
    } catch (LinkException e) {
      end(e.failure());
    }
  }

  /// Does what is due: takes in what came, shows the next code.
  public void step() {
    Attempt current = attempt;
    if (current == null) {
      return;
    }
    try {
      Optional<Push> push = current.line.nextPush();
      while (push.isPresent() && attempt == current) {
        pushed(current, push.get());
        push = attempt == current ? current.line.nextPush() : Optional.empty();
      }
      if (attempt == current && current.meeting == null && now() >= current.validUntil) {
        rotate(current);
      }
    } catch (LinkException e) {
      decline(current, e.failure());
    }
  }

  /// Whether a linking is under way. While it is, this device does not log in: whether it was let
  /// in is told on the linking's own connection.
  public boolean isUnderWay() {
    return attempt != null;
  }

  /// When the next step is due at the latest, ms since 1970.
  public long nextWake() {
    return attempt == null || attempt.meeting != null ? Long.MAX_VALUE : attempt.validUntil;
  }

  /// Calls back, on any thread, when a step is due earlier.
  public void onReadable(Runnable callback) {
    wake = callback;
  }

  private void rotate(Attempt current) throws LinkException {
    if (current.codes == MAX_CODES) {
      finish(current);
      ledger.tell(new LinkCodesUsedUp());
      return;
    }
    Primitives primitives = ports.primitives();
    CodeOffer offer = new CodeOffer(primitives, ports.random(), current.identity);
    Result result =
        current.line.request(
            new Request.OpenLink(offer.request(), current.options.setUpToken(), current.shown));
    if (!(result instanceof Result.OpenLinkResult opened)) {
      throw new LinkException(LinkFailure.RELAY_UNREACHABLE);
    }
    forgetOldest(current);
    current.offers.put(opened.ref(), offer);
    current.shown = Optional.of(opened.ref());
    current.codes++;
    current.validUntil = now() + opened.lifetime();
    ledger.tell(
        new LinkCodeReady(offer.code(current.options.page(), opened.ref()), current.validUntil));
  }

  /// The code before the last one stays good for a while; those before it are wiped.
  private static void forgetOldest(Attempt current) {
    List<LinkRef> old = new ArrayList<>(current.offers.keySet());
    current.shown.ifPresent(old::remove);
    for (LinkRef ref : old) {
      CodeOffer gone = current.offers.remove(ref);
      if (gone != null) {
        gone.close();
      }
    }
  }

  private void pushed(Attempt current, Push push) throws LinkException {
    Meeting meeting = current.meeting;
    switch (push) {
      case Push.LinkReserved reserved when meeting == null -> meet(current, reserved);
      case Push.LinkPassed(LinkRef ref, Bytes sealed)
          when meeting != null && ref.equals(meeting.ref) ->
          said(current, meeting, LinkLine.open(meeting.in, sealed));
      case Push.LinkClaimed(LinkRef ref, Bytes sealed)
          when meeting != null && ref.equals(meeting.ref) ->
          said(current, meeting, LinkLine.open(meeting.in, sealed));
      case Push.LinkActivated activated
          when meeting != null && meeting.finishing && activated.ref().equals(meeting.ref) ->
          activated(current, activated);
      case Push.LinkEnded ended when isMine(current, ended.ref()) ->
          throw new LinkException(LinkFailures.of(ended.reason()));
      default -> {}
    }
  }

  private static boolean isMine(Attempt current, LinkRef ref) {
    return current.meeting != null
        ? current.meeting.ref.equals(ref)
        : current.shown.equals(Optional.of(ref));
  }

  private void meet(Attempt current, Push.LinkReserved reserved) throws LinkException {
    CodeOffer offer = current.offers.get(reserved.ref());
    if (offer == null) {
      return;
    }
    LinkKeys keys = offer.keys(reserved.ref(), current.line.relay(), reserved.ephemeralKey());
    Meeting meeting = new Meeting(reserved.ref(), keys, offer.n().reveal());
    current.meeting = meeting;
    if (!keys.provesReservation(reserved.mac().bytes())) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    current.line.pass(
        meeting.ref,
        meeting.out,
        new LinkReveal(
            offer.n(),
            current.options.platform(),
            current.options.deviceName(),
            current.options.signIn() == SignIn.STAY));
  }

  private void said(Attempt current, Meeting meeting, LinkStep step) throws LinkException {
    switch (step) {
      case LinkIntroduction phone when meeting.phone.isEmpty() -> {
        meeting.phone = Optional.of(phone);
        ledger.tell(
            new LinkPeerMet(
                meeting.keys.emoji(meeting.n),
                new LinkPeer.Phone(phone.displayName(), phone.account())));
      }
      case LinkProvision provision
          when meeting.phone.isPresent() && meeting.provision.isEmpty() -> {
        joining.verify(
            provision, meeting.phone.get(), current.identity.publicKey(), current.line.relay());
        meeting.provision = Optional.of(provision);
        join(current, meeting);
      }
      case LinkDecline decline -> end(LinkFailures.of(decline.reason()));
      case LinkIntroduction _, LinkProvision _, LinkReveal _ ->
          throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  @Override
  public void accept() {
    Attempt current = attempt;
    if (current == null || current.meeting == null || current.meeting.phone.isEmpty()) {
      throw new IllegalStateException("there is nothing to accept");
    }
    current.meeting.accepted = true;
    try {
      join(current, current.meeting);
    } catch (LinkException e) {
      decline(current, e.failure());
    }
  }

  private void join(Attempt current, Meeting meeting) throws LinkException {
    if (meeting.accepted && meeting.provision.isPresent() && !meeting.finishing) {
      meeting.finishing = true;
      current.line.tell(
          joining.half(meeting.ref, meeting.provision.get(), current.identity, current.options));
    }
  }

  private void activated(Attempt current, Push.LinkActivated activated) throws LinkException {
    joining.activated(activated.directory());
    finish(current);
    ledger.tell(new Linked(account.get().account(), account.get().address().device()));
  }

  @Override
  public void decline(LinkFailure why) {
    Attempt current = attempt;
    if (current != null) {
      decline(current, why);
    }
  }

  private void decline(Attempt current, LinkFailure why) {
    Meeting meeting = current.meeting;
    if (meeting != null && attempt == current) {
      try {
        current.line.pass(meeting.ref, meeting.out, new LinkDecline(LinkFailures.toWire(why)));
        current.line.tell(new Request.CloseLink(meeting.ref));
      } catch (LinkException _) {
        // the relay is gone, and with it the ref: the other side hears of that from the relay
      }
    }
    end(why);
  }

  @Override
  public void cancel() {
    if (attempt != null) {
      finish(attempt);
    }
  }

  private void end(LinkFailure why) {
    Attempt current = attempt;
    boolean open = why == LinkFailure.RELAY_UNREACHABLE && current != null && isFinishing(current);
    if (current != null) {
      finish(current);
    }
    if (!open) {
      joining.abandon();
      ledger.tell(new LinkFailed(why));
    }
  }

  /// This device has signed: if the connection ends now, its next login tells whether it is in.
  private static boolean isFinishing(Attempt current) {
    return current.meeting != null && current.meeting.finishing;
  }

  private void finish(Attempt current) {
    attempt = null;
    current.line.close();
    current.offers.values().forEach(CodeOffer::close);
    if (current.meeting != null) {
      current.meeting.keys.close();
    }
  }

  private long now() {
    return ports.clock().millis();
  }
}
