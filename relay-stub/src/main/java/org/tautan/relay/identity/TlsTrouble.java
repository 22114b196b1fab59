package org.tautan.relay.identity;

/// Why TLS files cannot be used.
public enum TlsTrouble {
  /// One of them is not there or cannot be read.
  UNREADABLE,
  /// One of them holds no certificate, or no unencrypted private key.
  NOT_PEM,
  /// The key is not the certificate's.
  NOT_A_PAIR,
  /// The certificate's time is over, or has not begun.
  EXPIRED
}
