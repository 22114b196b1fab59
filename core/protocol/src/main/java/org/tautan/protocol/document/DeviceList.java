package org.tautan.protocol.document;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;

/// The account's devices, signed by device 0. Chained by hash, numbered without a gap.
public record DeviceList(Bytes body, Signature signature) {
  /// Checks the size of the body.
  public DeviceList {
    body.requireAtMost(Limits.BODY, "body");
  }

  /// What the body says. Nothing is verified by this.
  public DeviceListBody parse() throws MalformedException {
    return DocumentCodecs.DEVICE_LIST_BODY.decode(body);
  }

  /// Reads what [#encode()] writes.
  public static DeviceList decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.DEVICE_LIST.decode(bytes);
  }

  /// The document's bytes, for the wire or a store.
  public Bytes encode() {
    return DocumentCodecs.DEVICE_LIST.encode(this);
  }
}
