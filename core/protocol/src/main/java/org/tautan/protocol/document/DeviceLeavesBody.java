package org.tautan.protocol.document;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;

/// What [DeviceLeaves] says: this device, under this certificate, is out.
public record DeviceLeavesBody(
    AccountId account, DeviceId device, CertificateHash certificateHash) {
  /// Reads what [#encode()] writes.
  public static DeviceLeavesBody decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.DEVICE_LEAVES_BODY.decode(bytes);
  }

  /// The bytes to sign; whoever signs keeps exactly these.
  public Bytes encode() {
    return DocumentCodecs.DEVICE_LEAVES_BODY.encode(this);
  }
}
