package org.tautan.protocol.document;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;

/// What a device can do, signed by it. The higher version wins.
public record Capabilities(Bytes body, Signature signature) {
  /// Checks the size of the body.
  public Capabilities {
    body.requireAtMost(Limits.BODY, "body");
  }

  /// What the body says. Nothing is verified by this.
  public CapabilitiesBody parse() throws MalformedException {
    return DocumentCodecs.CAPABILITIES_BODY.decode(body);
  }

  /// Reads what [#encode()] writes.
  public static Capabilities decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.CAPABILITIES.decode(bytes);
  }

  /// The document's bytes, for the wire or a store.
  public Bytes encode() {
    return DocumentCodecs.CAPABILITIES.encode(this);
  }
}
