package org.tautan.relay.linking;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.directory.NewAccount;
import org.tautan.relay.directory.NewDevice;
import org.tautan.relay.directory.Primary;
import org.tautan.relay.outcome.Verdict;

/// Where a companion and a phone meet: refs, in memory only. Each ref admits one attempt: one phone
/// takes it, one claim is made, one activation happens; whatever goes wrong burns it, and a restart
/// of the relay ends them all.
///
/// It passes on what the two sides seal for each other and understands none of it. Signatures are
/// verified by the caller. Any thread; everything happens under one lock and nothing in it waits.
public final class Rendezvous {
  private static final int MOST_LINKS = 10_000;

  private final InstantSource clock;
  private final RandomSource random;
  private final Links links;

  /// What both sides have brought, ready for the store.
  public record Activation(
      LinkRef ref, Optional<NewAccount> newAccount, NewDevice companion, List<DeviceList> lists) {}

  /// A rendezvous by this clock.
  public Rendezvous(InstantSource clock, RandomSource random) {
    this.clock = clock;
    this.random = random;
    this.links = new Links(clock);
  }

  /// Opens a ref for a companion. The one that it supersedes, if it is the same companion's and not
  /// taken, gets its grace.
  public synchronized Result open(
      LinkParty companion, Bytes request, LinkAdmission admission, Optional<LinkRef> supersedes) {
    if (links.size() >= MOST_LINKS) {
      return new Result.Refusal(
          RefusalReason.UNAVAILABLE, Optional.empty(), LinkTimes.SHOWN, Optional.empty());
    }
    supersedes
        .flatMap(links::find)
        .filter(old -> old.isCompanion(companion) && old.stage == Link.Stage.OPEN)
        .ifPresent(old -> old.goodUntil = old.overAt());
    LinkRef ref = new LinkRef(Bytes.copyOf(random.bytes(LinkRef.SIZE)));
    links.add(new Link(ref, request, admission, companion, clock.millis()));
    return new Result.OpenLinkResult(ref, LinkTimes.SHOWN);
  }

  /// Reads the companion's request without taking the ref.
  public synchronized Result read(LinkRef ref) {
    return answer(links.open(ref).map(link -> new Result.ReserveLinkResult(link.request)));
  }

  /// Takes a ref for a phone, for 10 minutes; the companion's other refs are over.
  public synchronized Result take(
      LinkParty phone, LinkRef ref, CurvePublicKey ephemeralKey, LinkMac mac) {
    return answer(
        links
            .open(ref)
            .map(link -> {
              link.stage = Link.Stage.TAKEN;
              link.phone = Optional.of(phone);
              link.goodUntil = clock.millis() + LinkTimes.TAKEN;
              burnOthers(link);
              link.companion.push(new Push.LinkReserved(ref, ephemeralKey, mac));
              return new Result.ReserveLinkResult(link.request);
            }));
  }

  /// Passes a sealed message to the other side.
  public synchronized Result pass(LinkParty from, LinkRef ref, Bytes sealed) {
    return answer(
        links
            .taken(ref)
            .then(link -> {
              Push push = new Push.LinkPassed(ref, sealed);
              if (link.isPhone(from)) {
                link.companion.push(push);
              } else if (link.isCompanion(from)) {
                link.phone.ifPresent(phone -> phone.push(push));
              } else {
                return Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED);
              }
              return Verdict.accepted(new Result.Done());
            }));
  }

  /// Keeps the account that a phone wants to begin with this ref's activation.
  public synchronized Verdict<NewAccount> propose(
      LinkParty phone, LinkRef ref, NewAccount account) {
    return links
        .takenBy(phone, ref)
        .then(link -> {
          if (link.admission == LinkAdmission.NONE) {
            return Verdict.refused(RefusalReason.ADMISSION_NEEDED);
          }
          link.newAccount = Optional.of(account);
          return Verdict.accepted(account);
        });
  }

  /// What a phone's claim is judged by: the companion's request, and the account that it proposed.
  public synchronized Verdict<Claimable> claimable(LinkParty phone, LinkRef ref) {
    return claimableLink(phone, ref).map(link -> new Claimable(link.request, link.newAccount));
  }

  /// What a claim is judged by.
  public record Claimable(Bytes request, Optional<NewAccount> newAccount) {}

  /// Notes a claim whose signature was verified, and tells the companion.
  public synchronized Result claim(LinkParty phone, LinkRef ref, Primary primary, Bytes sealed) {
    return answer(
        claimableLink(phone, ref)
            .map(link -> {
              link.stage = Link.Stage.CLAIMED;
              link.primary = Optional.of(primary);
              link.companion.push(new Push.LinkClaimed(ref, sealed));
              return new Result.Done();
            }));
  }

  /// What a companion's half is judged by: its request, and the account that claimed it.
  public synchronized Verdict<Finishable> finishable(LinkParty companion, LinkRef ref) {
    return finishableLink(companion, ref)
        .map(link -> new Finishable(link.request, link.primary.orElseThrow()));
  }

  /// What a companion's half is judged by.
  public record Finishable(Bytes request, Primary primary) {}

  /// Takes the companion's half, whose signatures were verified, and tells the phone. Gives the
  /// activation when the phone's half is there already.
  public synchronized Verdict<Optional<Activation>> finish(
      LinkParty companion, LinkRef ref, NewDevice half) {
    return finishableLink(companion, ref)
        .map(link -> {
          startHalves(link);
          link.companionHalf = Optional.of(half);
          link.phone.ifPresent(
              phone -> phone.push(new Push.LinkFinished(ref, half.certificate().orElseThrow())));
          return activation(link);
        });
  }

  /// Takes the phone's half; `answer` is completed when the activation is through, or when there
  /// will be none. Gives the activation when the companion's half is there already.
  public synchronized Verdict<Optional<Activation>> finish(
      LinkParty phone, LinkRef ref, List<DeviceList> lists, CompletableFuture<Result> answer) {
    return links
        .claimed(ref)
        .then(link -> {
          if (!link.isPhone(phone)) {
            return Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED);
          } else if (link.phoneHalf.isPresent()) {
            return Verdict.refused(RefusalReason.REF_USED);
          }
          startHalves(link);
          link.phoneHalf = Optional.of(new Link.PhoneHalf(lists, answer));
          return Verdict.accepted(activation(link));
        });
  }

  /// The store has activated the device: tells both sides; the ref is used.
  public synchronized void activated(LinkRef ref, AccountDirectory directory) {
    links
        .find(ref)
        .ifPresent(link -> {
          links.forget(link, RefusalReason.REF_USED);
          link.phoneHalf.ifPresent(half -> half.answer().complete(new Result.Done()));
          Links.tellBoth(link, new Push.LinkActivated(ref, directory));
        });
  }

  /// The relay has refused something of this ref: it is burnt, and the other side learns it.
  public synchronized void refused(LinkParty by, LinkRef ref) {
    links
        .find(ref)
        .filter(link -> link.isOf(by))
        .ifPresent(link -> links.end(link, by, RefusalReason.REF_BURNT, LinkEndReason.REFUSED));
  }

  /// The activation of a ref was refused: the phone has it as its answer, the companion is told.
  public synchronized void failed(LinkRef ref, Result.Refusal refusal) {
    links
        .find(ref)
        .ifPresent(link -> {
          links.forget(link, RefusalReason.REF_BURNT);
          link.phoneHalf.ifPresent(half -> half.answer().complete(refusal));
          link.companion.push(new Push.LinkEnded(ref, LinkEndReason.REFUSED));
        });
  }

  /// Gives a ref up, from either side.
  public synchronized Result close(LinkParty party, LinkRef ref) {
    links.ofParty(party).stream()
        .filter(link -> link.ref.equals(ref))
        .forEach(link -> links.end(link, party, RefusalReason.REF_BURNT, LinkEndReason.CLOSED));
    return new Result.Done();
  }

  /// A connection is gone: what it took part in is over, except an activation that the store is
  /// writing.
  public synchronized void gone(LinkParty party) {
    links
        .ofParty(party)
        .forEach(
            link -> links.end(link, party, RefusalReason.REF_BURNT, LinkEndReason.OTHER_SIDE_GONE));
  }

  /// Whether a connection takes part in a linking.
  public synchronized boolean isEngaged(LinkParty party) {
    return links.all().stream().anyMatch(link -> link.isOf(party));
  }

  /// Ends the refs whose time is over.
  public synchronized void sweep() {
    links.sweep();
  }

  private void startHalves(Link link) {
    if (!link.hasHalf()) {
      link.goodUntil = clock.millis() + LinkTimes.HALVES;
    }
  }

  private static Optional<Activation> activation(Link link) {
    if (link.companionHalf.isEmpty() || link.phoneHalf.isEmpty()) {
      return Optional.empty();
    }
    link.stage = Link.Stage.ACTIVATING;
    return Optional.of(
        new Activation(
            link.ref, link.newAccount, link.companionHalf.get(), link.phoneHalf.get().lists()));
  }

  private Verdict<Link> claimableLink(LinkParty phone, LinkRef ref) {
    return links
        .takenBy(phone, ref)
        .then(link ->
            link.stage == Link.Stage.TAKEN
                ? Verdict.accepted(link)
                : Verdict.refused(RefusalReason.REF_BURNT));
  }

  private Verdict<Link> finishableLink(LinkParty companion, LinkRef ref) {
    return links
        .claimed(ref)
        .then(link ->
            link.isCompanion(companion) && link.companionHalf.isEmpty()
                ? Verdict.accepted(link)
                : Verdict.refused(RefusalReason.REF_USED));
  }

  private void burnOthers(Link taken) {
    links.ofParty(taken.companion).stream()
        .filter(link -> !link.ref.equals(taken.ref) && link.stage == Link.Stage.OPEN)
        .forEach(link -> links.forget(link, RefusalReason.REF_BURNT));
  }

  private static <R extends Result> Result answer(Verdict<R> verdict) {
    return verdict.fold(result -> result, refusal -> refusal);
  }
}
