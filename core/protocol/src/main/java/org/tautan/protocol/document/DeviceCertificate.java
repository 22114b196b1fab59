package org.tautan.protocol.document;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;

/// Binds one companion's identity key to its account: signed by device 0 and by the device itself.
/// Both signatures are needed.
public record DeviceCertificate(Bytes body, Signature accountSignature, Signature deviceSignature) {
  /// Checks the size of the body.
  public DeviceCertificate {
    body.requireAtMost(Limits.BODY, "body");
  }

  /// What the body says. Nothing is verified by this.
  public DeviceCertificateBody parse() throws MalformedException {
    return DocumentCodecs.DEVICE_CERTIFICATE_BODY.decode(body);
  }

  /// Reads what [#encode()] writes.
  public static DeviceCertificate decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.DEVICE_CERTIFICATE.decode(bytes);
  }

  /// The document's bytes, for the wire or a store.
  public Bytes encode() {
    return DocumentCodecs.DEVICE_CERTIFICATE.encode(this);
  }
}
