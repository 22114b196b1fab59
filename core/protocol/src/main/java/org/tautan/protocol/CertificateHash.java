package org.tautan.protocol;

/// SHA-256 over a certificate's body under [Label#CERTIFICATE_HASH]; of device 0 the body of the
/// primary certificate.
public record CertificateHash(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public CertificateHash {
    bytes.requireSize(SIZE, "certificate hash");
  }
}
