package org.tautan.protocol.document;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;

/// Who the primary of an account is: signed by the root key, which the account id is the hash of.
/// It is also device 0's certificate.
public record PrimaryCertificate(Bytes body, RootKey rootKey, Signature signature) {
  /// Checks the size of the body.
  public PrimaryCertificate {
    body.requireAtMost(Limits.BODY, "body");
  }

  /// What the body says. Nothing is verified by this.
  public PrimaryCertificateBody parse() throws MalformedException {
    return DocumentCodecs.PRIMARY_CERTIFICATE_BODY.decode(body);
  }

  /// Reads what [#encode()] writes.
  public static PrimaryCertificate decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.PRIMARY_CERTIFICATE.decode(bytes);
  }

  /// The document's bytes, for the wire or a store.
  public Bytes encode() {
    return DocumentCodecs.PRIMARY_CERTIFICATE.encode(this);
  }
}
