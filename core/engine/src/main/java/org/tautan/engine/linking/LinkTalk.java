package org.tautan.engine.linking;

import java.util.List;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.linking.LinkDecline;
import org.tautan.protocol.linking.LinkStep;

/// The conversation of a linking's two sides under K, passed on by the relay, which cannot read it.
/// Closing it wipes the keys.
final class LinkTalk implements AutoCloseable {
  private final LinkLine line;
  private final LinkRef ref;
  private final LinkKeys keys;
  private final LinkSeal out;
  private final LinkSeal in;

  private LinkTalk(LinkLine line, LinkRef ref, LinkKeys keys, LinkSeal out, LinkSeal in) {
    this.line = line;
    this.ref = ref;
    this.keys = keys;
    this.out = out;
    this.in = in;
  }

  /// A companion's, with the phone that took this ref.
  static LinkTalk withPhone(LinkLine line, LinkRef ref, LinkKeys keys) {
    return new LinkTalk(line, ref, keys, keys.toPhone(), keys.toCompanion());
  }

  /// A phone's, with the companion whose ref it took.
  static LinkTalk withCompanion(LinkLine line, LinkRef ref, LinkKeys keys) {
    return new LinkTalk(line, ref, keys, keys.toCompanion(), keys.toPhone());
  }

  /// Where the two meet.
  LinkRef ref() {
    return ref;
  }

  /// Whether somebody speaks of this one.
  boolean isAt(LinkRef other) {
    return ref.equals(other);
  }

  /// The pictures that both screens show.
  List<LinkEmoji> emoji(Bytes n) {
    return keys.emoji(n);
  }

  /// Passes the next step to the other side.
  void say(LinkStep step) throws LinkException {
    line.tell(new Request.PassLink(ref, seal(step)));
  }

  /// Seals the next step for a request that carries it.
  Bytes seal(LinkStep step) {
    return out.seal(step.encode());
  }

  /// Opens the other side's next step.
  ///
  /// @throws LinkException `NOT_VERIFIED`, when it was not sealed under K or is out of order
  LinkStep hear(Bytes sealed) throws LinkException {
    return LinkLine.open(in, sealed);
  }

  /// Says no, and gives up the ref.
  void decline(LinkFailure why) {
    try {
      say(new LinkDecline(LinkFailures.toWire(why)));
      line.tell(new Request.CloseLink(ref));
    } catch (LinkException _) {
      // the relay is gone, and with it the ref: the other side hears of that from the relay
    }
  }

  @Override
  public void close() {
    keys.close();
  }
}
