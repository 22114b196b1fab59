package org.tautan.protocol.document;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;

/// A device takes itself out, signed by that device.
public record DeviceLeaves(Bytes body, Signature signature) {
  /// Checks the size of the body.
  public DeviceLeaves {
    body.requireAtMost(Limits.BODY, "body");
  }

  /// What the body says. Nothing is verified by this.
  public DeviceLeavesBody parse() throws MalformedException {
    return DocumentCodecs.DEVICE_LEAVES_BODY.decode(body);
  }

  /// Reads what [#encode()] writes.
  public static DeviceLeaves decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.DEVICE_LEAVES.decode(bytes);
  }

  /// The document's bytes, for the wire or a store.
  public Bytes encode() {
    return DocumentCodecs.DEVICE_LEAVES.encode(this);
  }
}
