package org.tautan.engine.linking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.api.PhoneLink;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.ProtocolVersion;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.LinkCode;
import org.tautan.protocol.linking.LinkDecline;
import org.tautan.protocol.linking.LinkIntroduction;
import org.tautan.protocol.linking.LinkRequest;
import org.tautan.protocol.linking.LinkReveal;
import org.tautan.protocol.linking.LinkStep;

/// The phone's side of a linking (PROTOCOL §7): reads a code, takes its ref with proof of S, checks
/// the request against the code's commitment and n against the request, shows the emoji, and lets
/// the companion in once the person here has said yes and the companion's signature is there.
///
/// State: idle; meeting (the ref is taken, n not revealed yet); asking (emoji are shown); claiming
/// (the companion has what it needs to sign); finishing (the new list is signed and kept until its
/// fate is known).
///
/// Used by the engine's one thread.
public final class PhoneLinking implements PhoneLink {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Admitting admitting;
  private Runnable wake = () -> {};
  private @Nullable Attempt attempt;

  public PhoneLinking(Ports ports, Ledger ledger, AccountHolder account, Admitting admitting) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.admitting = admitting;
  }

  /// One run of the flow, from the moment that the ref is taken.
  private static final class Attempt {
    final LinkLine line;
    final LinkRef ref;
    final LinkRequest request;
    final LinkKeys keys;
    final LinkSeal out;
    final LinkSeal in;
    final Bytes requestHash;
    Optional<LinkReveal> computer = Optional.empty();
    Optional<Admitting.Offer> offer = Optional.empty();
    boolean finishing;

    Attempt(LinkLine line, LinkRef ref, LinkRequest request, LinkKeys keys, Bytes requestHash) {
      this.line = line;
      this.ref = ref;
      this.request = request;
      this.keys = keys;
      this.out = keys.toCompanion();
      this.in = keys.toPhone();
      this.requestHash = requestHash;
    }
  }

  @Override
  public void scan(String text, Optional<PresenceProof> proof) {
    giveUp();
    try {
      requirePresence(proof);
      LinkCode code = read(text);
      admitting.requireRoom();
      attempt = reserve(code);
    } catch (LinkException e) {
      end(e.failure());
    }
  }

  private void requirePresence(Optional<PresenceProof> proof) {
    boolean registered = account.get().standing() == Standing.ACTIVE;
    boolean present = proof.filter(p -> p.validUntil() >= ports.clock().millis()).isPresent();
    if (registered && !present) {
      throw new IllegalStateException("linking needs a fresh proof of presence");
    }
  }

  private static LinkCode read(String text) throws LinkException {
    return switch (LinkCode.read(text)) {
      case CodeReading.Found<LinkCode>(LinkCode code) -> code;
      case CodeReading.VersionTooNew<LinkCode> _ ->
          throw new LinkException(LinkFailure.VERSION_TOO_NEW);
      case CodeReading.NotATautanCode<LinkCode> _,
          CodeReading.OtherPurpose<LinkCode> _,
          CodeReading.Damaged<LinkCode> _ ->
          throw new LinkException(LinkFailure.NOT_A_TAUTAN_CODE);
    };
  }

  private Attempt reserve(LinkCode code) throws LinkException {
    RelayAddress home = new RelayAddress(account.get().relay().addresses().getFirst());
    LinkLine line = LinkLine.open(ports, home);
    try {
      line.onReadable(wake);
      if (!line.relay().equals(account.get().relay().relayId())) {
        throw new LinkException(LinkFailure.OTHER_RELAY);
      }
      Bytes requestBytes = request(line, code, home);
      return take(line, code, requestBytes);
    } catch (LinkException e) {
      line.close();
      throw e;
    }
  }

  private static Bytes request(LinkLine line, LinkCode code, RelayAddress home)
      throws LinkException {
    try {
      Result result =
          line.request(new Request.ReserveLink(code.ref(), Optional.empty(), Optional.empty()));
      if (result instanceof Result.ReserveLinkResult(Bytes request)) {
        return request;
      }
      throw new LinkException(LinkFailure.RELAY_UNREACHABLE);
    } catch (LinkException e) {
      boolean elsewhere = !home.uri().endsWith("://" + code.origin().authority());
      throw e.failure() == LinkFailure.EXPIRED && elsewhere && !sameHost(home, code)
          ? new LinkException(LinkFailure.OTHER_RELAY)
          : e;
    }
  }

  private static boolean sameHost(RelayAddress home, LinkCode code) {
    return home.uri().contains("://" + code.origin().host());
  }

  private Attempt take(LinkLine line, LinkCode code, Bytes requestBytes) throws LinkException {
    Primitives primitives = ports.primitives();
    if (!CodeOffer.commitment(primitives, requestBytes).equals(code.commitment())) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    LinkRequest request = parse(requestBytes);
    try (SecretBytes ephemeral = SecretBytes.random(ports.random(), Primitives.CURVE_KEY_BYTES);
        SecretBytes scanned = SecretBytes.owning(code.secret().toByteArray())) {
      CurvePublicKey key =
          CurvePublicKey.ofU(Bytes.copyOf(ephemeral.use(primitives::x25519Public)));
      LinkKeys.Facts facts =
          new LinkKeys.Facts(
              request.protocolVersion(), code.ref(), line.relay(), requestBytes, key);
      LinkKeys keys =
          LinkAgreement.derive(primitives, facts, ephemeral, request.ephemeralKey(), scanned);
      line.request(
          new Request.ReserveLink(
              code.ref(), Optional.of(key), Optional.of(new LinkMac(keys.reservationMac()))));
      Bytes hash = Bytes.copyOf(primitives.sha256(requestBytes.toByteArray()));
      return new Attempt(line, code.ref(), request, keys, hash);
    }
  }

  private static LinkRequest parse(Bytes bytes) throws LinkException {
    try {
      LinkRequest request = LinkRequest.decode(bytes);
      if (request.protocolVersion() > ProtocolVersion.CURRENT) {
        throw new LinkException(LinkFailure.VERSION_TOO_NEW);
      }
      return request;
    } catch (MalformedException _) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  /// Does what is due: takes in what came.
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
    } catch (LinkException e) {
      decline(current, e.failure());
    }
  }

  /// Calls back, on any thread, when a step is due.
  public void onReadable(Runnable callback) {
    wake = callback;
  }

  private void pushed(Attempt current, Push push) throws LinkException {
    switch (push) {
      case Push.LinkPassed(LinkRef ref, Bytes sealed) when ref.equals(current.ref) ->
          said(current, LinkLine.open(current.in, sealed));
      case Push.LinkFinished finished
          when finished.ref().equals(current.ref)
              && current.offer.isPresent()
              && !current.finishing -> {
        Request.FinishLink half =
            admitting.half(
                current.ref,
                current.offer.get(),
                finished.certificate(),
                current.computer.orElseThrow());
        current.finishing = true;
        current.line.tell(half);
      }
      case Push.LinkActivated activated
          when current.finishing && activated.ref().equals(current.ref) -> {
        Admitting.Offer offer = current.offer.orElseThrow();
        admitting.activated(offer);
        finish(current);
        ledger.tell(new Linked(account.get().account(), offer.device()));
      }
      case Push.LinkEnded(LinkRef ref, LinkEndReason reason) when ref.equals(current.ref) ->
          throw new LinkException(LinkFailures.of(reason));
      default -> {}
    }
  }

  private void said(Attempt current, LinkStep step) throws LinkException {
    switch (step) {
      case LinkReveal reveal when current.computer.isEmpty() -> revealed(current, reveal);
      case LinkDecline decline -> end(LinkFailures.of(decline.reason()));
      case LinkReveal _, LinkIntroduction _, org.tautan.protocol.linking.LinkProvision _ ->
          throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  private void revealed(Attempt current, LinkReveal reveal) throws LinkException {
    WireSecret n = reveal.n();
    Bytes hash = Bytes.copyOf(ports.primitives().sha256(n.toByteArray()));
    if (!hash.equals(current.request.nonceHash())) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    current.computer = Optional.of(reveal);
    current.line.pass(
        current.ref,
        current.out,
        new LinkIntroduction(account.get().account(), account.get().profile().displayName()));
    List<LinkEmoji> emoji = current.keys.emoji(n.reveal());
    ledger.tell(
        new LinkPeerMet(emoji, new LinkPeer.Computer(reveal.deviceName(), reveal.platform())));
  }

  @Override
  public void accept(HistoryDepth depth) {
    Attempt current = attempt;
    if (current == null || current.computer.isEmpty() || current.offer.isPresent()) {
      throw new IllegalStateException("there is nothing to accept");
    }
    try {
      Admitting.Offer offer = admitting.offer(current.request.identityKey(), depth);
      current.offer = Optional.of(offer);
      admitting.registerThrough(current.line, current.ref);
      Bytes sealed = current.out.seal(offer.provision().encode());
      current.line.request(admitting.claim(current.ref, current.requestHash, sealed));
    } catch (LinkException e) {
      decline(current, e.failure());
    }
  }

  @Override
  public void decline(LinkFailure why) {
    if (attempt != null) {
      decline(attempt, why);
    }
  }

  private void decline(Attempt current, LinkFailure why) {
    if (attempt == current) {
      try {
        current.line.pass(current.ref, current.out, new LinkDecline(LinkFailures.toWire(why)));
        current.line.tell(new Request.CloseLink(current.ref));
      } catch (LinkException _) {
        // the relay is gone, and with it the ref: the other side hears of that from the relay
      }
    }
    end(why);
  }

  private void giveUp() {
    if (attempt != null) {
      finish(attempt);
    }
  }

  private void end(LinkFailure why) {
    giveUp();
    ledger.tell(new LinkFailed(why));
  }

  private void finish(Attempt current) {
    attempt = null;
    current.line.close();
    current.keys.close();
  }
}
