package org.tautan.relay.linking;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.outcome.Verdict;

/// The refs that are good, and for a while those that were: finds a link at a stage or says why
/// not, and ends links. Guarded by its [Rendezvous].
final class Links {
  private final InstantSource clock;
  private final Map<LinkRef, Link> links = new HashMap<>();
  private final Map<LinkRef, Ended> ended = new HashMap<>();

  private record Ended(RefusalReason reason, long rememberUntil) {}

  Links(InstantSource clock) {
    this.clock = clock;
  }

  Collection<Link> all() {
    return List.copyOf(links.values());
  }

  int size() {
    return links.size();
  }

  void add(Link link) {
    links.put(link.ref, link);
  }

  /// A link that is not over.
  Optional<Link> find(LinkRef ref) {
    return Optional.ofNullable(links.get(ref));
  }

  /// A link that nobody has taken.
  Verdict<Link> open(LinkRef ref) {
    return live(ref)
        .then(link ->
            link.stage == Link.Stage.OPEN
                ? Verdict.accepted(link)
                : Verdict.refused(RefusalReason.REF_USED));
  }

  /// A link that a phone has taken.
  Verdict<Link> taken(LinkRef ref) {
    return live(ref)
        .then(link ->
            link.stage == Link.Stage.OPEN
                ? Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED)
                : Verdict.accepted(link));
  }

  /// A link that this phone has taken.
  Verdict<Link> takenBy(LinkParty phone, LinkRef ref) {
    return taken(ref)
        .then(link ->
            link.isPhone(phone)
                ? Verdict.accepted(link)
                : Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED));
  }

  /// A link whose phone has said yes.
  Verdict<Link> claimed(LinkRef ref) {
    return taken(ref)
        .then(link ->
            switch (link.stage) {
              case CLAIMED -> Verdict.accepted(link);
              case ACTIVATING -> Verdict.refused(RefusalReason.REF_USED);
              case OPEN, TAKEN -> Verdict.refused(RefusalReason.CLAIM_NOT_RESERVED);
            });
  }

  /// A link that one of these sides takes part in, and that the store is not writing.
  List<Link> ofParty(LinkParty party) {
    return links.values().stream()
        .filter(link -> link.stage != Link.Stage.ACTIVATING && link.isOf(party))
        .toList();
  }

  /// Ends what has expired.
  void sweep() {
    long now = clock.millis();
    for (Link link : all()) {
      if (link.stage != Link.Stage.ACTIVATING && link.overAt() <= now) {
        expire(link);
      }
    }
    ended.values().removeIf(past -> past.rememberUntil <= now);
  }

  /// Ends a link and tells the side that did not end it.
  void end(Link link, LinkParty by, RefusalReason after, LinkEndReason reason) {
    answerWaiting(link, after);
    forget(link, after);
    Push push = new Push.LinkEnded(link.ref, reason);
    if (!link.isCompanion(by)) {
      link.companion.push(push);
    }
    link.phone.filter(phone -> !phone.equals(by)).ifPresent(phone -> phone.push(push));
  }

  /// The link is over; whoever asks for its ref learns why.
  void forget(Link link, RefusalReason after) {
    links.remove(link.ref);
    ended.put(link.ref, new Ended(after, clock.millis() + LinkTimes.REMEMBERED));
  }

  static void tellBoth(Link link, Push push) {
    link.companion.push(push);
    link.phone.ifPresent(phone -> phone.push(push));
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

  private void expire(Link link) {
    LinkEndReason reason =
        link.hasHalf() ? LinkEndReason.NOT_FINISHED_IN_TIME : LinkEndReason.EXPIRED;
    answerWaiting(link, RefusalReason.REF_EXPIRED);
    forget(link, RefusalReason.REF_EXPIRED);
    tellBoth(link, new Push.LinkEnded(link.ref, reason));
  }

  private static void answerWaiting(Link link, RefusalReason reason) {
    link.phoneHalf.ifPresent(half -> half.answer().complete(Result.Refusal.of(reason)));
  }
}
