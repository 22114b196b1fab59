package org.tautan.relay.linking;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<LinkRef, Link> links = new HashMap<>();
  private final Map<LinkRef, Ended> ended = new HashMap<>();

  private record Ended(RefusalReason reason, long rememberUntil) {}

  /// What both sides have brought, ready for the store.
  public record Activation(
      LinkRef ref, Optional<NewAccount> newAccount, NewDevice companion, List<DeviceList> lists) {}

  /// A rendezvous by this clock.
  public Rendezvous(InstantSource clock, RandomSource random) {
    this.clock = clock;
    this.random = random;
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
        .map(links::get)
        .filter(old -> old.companion == companion && old.stage == Link.Stage.OPEN)
        .ifPresent(old -> old.goodUntil = old.overAt());
    LinkRef ref = new LinkRef(Bytes.copyOf(random.bytes(LinkRef.SIZE)));
    links.put(ref, new Link(ref, request, admission, companion, clock.millis()));
    return new Result.OpenLinkResult(ref, LinkTimes.SHOWN);
  }

  /// Reads the companion's request without taking the ref.
  public synchronized Result read(LinkRef ref) {
    return answer(open(ref).map(link -> new Result.ReserveLinkResult(link.request)));
  }

  /// Takes a ref for a phone, for 10 minutes; the companion's other refs are over.
  public synchronized Result take(
      LinkParty phone, LinkRef ref, CurvePublicKey ephemeralKey, LinkMac mac) {
    return answer(
        open(ref)
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
        taken(ref)
            .then(link -> {
              Push push = new Push.LinkPassed(ref, sealed);
              if (link.isPhone(from)) {
                link.companion.push(push);
              } else if (link.companion == from) {
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
    return takenBy(phone, ref)
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
    return takenBy(phone, ref)
        .then(link ->
            link.stage == Link.Stage.TAKEN
                ? Verdict.accepted(new Claimable(link.request, link.newAccount))
                : Verdict.refused(RefusalReason.REF_BURNT));
  }

  /// What a claim is judged by.
  public record Claimable(Bytes request, Optional<NewAccount> newAccount) {}

  /// Notes a claim whose signature was verified, and tells the companion.
  public synchronized Result claim(LinkParty phone, LinkRef ref, Primary primary, Bytes sealed) {
    return answer(
        claimable(phone, ref)
            .map(_ -> {
              Link link = links.get(ref);
              link.stage = Link.Stage.CLAIMED;
              link.primary = Optional.of(primary);
              link.companion.push(new Push.LinkClaimed(ref, sealed));
              return new Result.Done();
            }));
  }

  /// What a companion's half is judged by: its request, and the account that claimed it.
  public synchronized Verdict<Finishable> finishable(LinkParty companion, LinkRef ref) {
    return claimed(ref)
        .then(link ->
            link.companion == companion && link.companionHalf.isEmpty()
                ? Verdict.accepted(new Finishable(link.request, link.primary.orElseThrow()))
                : Verdict.refused(RefusalReason.REF_USED));
  }

  /// What a companion's half is judged by.
  public record Finishable(Bytes request, Primary primary) {}

  /// Takes the companion's half, whose signatures were verified, and tells the phone. Gives the
  /// activation when the phone's half is there already.
  public synchronized Verdict<Optional<Activation>> finish(
      LinkParty companion, LinkRef ref, NewDevice half) {
    return finishable(companion, ref)
        .map(_ -> {
          Link link = links.get(ref);
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
    return claimed(ref)
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
    Link link = links.get(ref);
    if (link != null) {
      forget(link, RefusalReason.REF_USED);
      link.phoneHalf.ifPresent(half -> half.answer().complete(new Result.Done()));
      tellBoth(link, new Push.LinkActivated(ref, directory));
    }
  }

  /// The relay has refused something of this ref: it is burnt, and the other side learns it.
  public synchronized void refused(LinkParty by, LinkRef ref, Result.Refusal refusal) {
    Link link = links.get(ref);
    if (link != null && (link.companion == by || link.isPhone(by))) {
      link.phoneHalf.ifPresent(half -> half.answer().complete(refusal));
      end(link, by, RefusalReason.REF_BURNT, LinkEndReason.REFUSED);
    }
  }

  /// The activation of a ref has failed: both sides learn it.
  public synchronized void failed(LinkRef ref, Result.Refusal refusal) {
    Link link = links.get(ref);
    if (link != null) {
      link.phoneHalf.ifPresent(half -> half.answer().complete(refusal));
      forget(link, RefusalReason.REF_BURNT);
      link.companion.push(new Push.LinkEnded(ref, LinkEndReason.REFUSED));
    }
  }

  /// Gives a ref up, from either side.
  public synchronized Result close(LinkParty party, LinkRef ref) {
    Link link = links.get(ref);
    if (link != null
        && link.stage != Link.Stage.ACTIVATING
        && (link.companion == party || link.isPhone(party))) {
      end(link, party, RefusalReason.REF_BURNT, LinkEndReason.CLOSED);
    }
    return new Result.Done();
  }

  /// A connection is gone: what it took part in is over, except an activation that the store is
  /// writing.
  public synchronized void gone(LinkParty party) {
    for (Link link : List.copyOf(links.values())) {
      if (link.stage != Link.Stage.ACTIVATING && (link.companion == party || link.isPhone(party))) {
        end(link, party, RefusalReason.REF_BURNT, LinkEndReason.OTHER_SIDE_GONE);
      }
    }
  }

  /// Whether a connection takes part in a linking.
  public synchronized boolean isEngaged(LinkParty party) {
    return links.values().stream().anyMatch(link -> link.companion == party || link.isPhone(party));
  }

  /// Ends the refs whose time is over.
  public synchronized void sweep() {
    long now = clock.millis();
    for (Link link : List.copyOf(links.values())) {
      if (link.stage != Link.Stage.ACTIVATING && link.overAt() <= now) {
        expire(link);
      }
    }
    ended.values().removeIf(past -> past.rememberUntil <= now);
  }

  private Verdict<Link> live(LinkRef ref) {
    Link link = links.get(ref);
    if (link == null) {
      Ended past = ended.get(ref);
      return Verdict.refused(past == null ? RefusalReason.REF_UNKNOWN : past.reason);
    }
    long now = clock.millis();
    if (link.stage == Link.Stage.ACTIVATING || now < link.goodUntil) {
      return Verdict.accepted(link);
    }
    if (now >= link.overAt()) {
      expire(link);
    }
    return Verdict.refused(RefusalReason.REF_EXPIRED);
  }

  private Verdict<Link> open(LinkRef ref) {
    return live(ref)
        .then(link ->
            link.stage == Link.Stage.OPEN
                ? Verdict.accepted(link)
                : Verdict.refused(RefusalReason.REF_USED));
  }

  private Verdict<Link> taken(LinkRef ref) {
    return live(ref)
        .then(link ->
            link.stage == Link.Stage.OPEN
                ? Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED)
                : Verdict.accepted(link));
  }

  private Verdict<Link> takenBy(LinkParty phone, LinkRef ref) {
    return taken(ref)
        .then(link ->
            link.isPhone(phone)
                ? Verdict.accepted(link)
                : Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED));
  }

  private Verdict<Link> claimed(LinkRef ref) {
    return taken(ref)
        .then(link ->
            switch (link.stage) {
              case CLAIMED -> Verdict.accepted(link);
              case ACTIVATING -> Verdict.refused(RefusalReason.REF_USED);
              case OPEN, TAKEN -> Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED);
            });
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

  private void burnOthers(Link taken) {
    List<Link> others = new ArrayList<>(links.values());
    others.removeIf(link ->
        link == taken || link.companion != taken.companion || link.stage != Link.Stage.OPEN);
    others.forEach(link -> forget(link, RefusalReason.REF_BURNT));
  }

  private void expire(Link link) {
    LinkEndReason reason =
        link.hasHalf() ? LinkEndReason.NOT_FINISHED_IN_TIME : LinkEndReason.EXPIRED;
    answerWaiting(link, RefusalReason.REF_EXPIRED);
    forget(link, RefusalReason.REF_EXPIRED);
    tellBoth(link, new Push.LinkEnded(link.ref, reason));
  }

  private void end(Link link, LinkParty by, RefusalReason after, LinkEndReason reason) {
    answerWaiting(link, after);
    forget(link, after);
    Push push = new Push.LinkEnded(link.ref, reason);
    if (link.companion != by) {
      link.companion.push(push);
    }
    link.phone.filter(phone -> phone != by).ifPresent(phone -> phone.push(push));
  }

  private static void answerWaiting(Link link, RefusalReason reason) {
    link.phoneHalf.ifPresent(half -> half.answer().complete(Result.Refusal.of(reason)));
  }

  private void forget(Link link, RefusalReason after) {
    links.remove(link.ref);
    ended.put(link.ref, new Ended(after, clock.millis() + LinkTimes.REMEMBERED));
  }

  private static void tellBoth(Link link, Push push) {
    link.companion.push(push);
    link.phone.ifPresent(phone -> phone.push(push));
  }

  private static <R extends Result> Result answer(Verdict<R> verdict) {
    return verdict.fold(result -> result, refusal -> refusal);
  }
}
