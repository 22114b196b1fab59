package org.tautan.protocol;

/// HMAC-SHA256 by which a phone shows that it read the QR code; see [Label#LINK_RESERVE].
public record LinkMac(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public LinkMac {
    bytes.requireSize(SIZE, "link MAC");
  }
}
