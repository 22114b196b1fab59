package org.tautan.protocol.linking;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;

/// What the two sides of a linking say to each other under K: `LinkMessage` of the schema, the
/// plaintext of a sealed message. A step that this version does not know is malformed: the versions
/// were settled by the request.
public sealed interface LinkStep permits LinkReveal, LinkIntroduction, LinkProvision, LinkDecline {
  /// Reads what [#encode()] writes.
  static LinkStep decode(Bytes bytes) throws MalformedException {
    return LinkingCodecs.LINK_STEP.decode(bytes, Limits.LINK_SEALED);
  }

  /// The plaintext to seal.
  default Bytes encode() {
    return LinkingCodecs.LINK_STEP.encode(this);
  }
}
