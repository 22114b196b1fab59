package org.tautan.relay;

import org.tautan.relay.identity.TlsTrouble;

/// Why the owner's certificate files cannot be used.
public enum CertificateTrouble {
  /// One of them is not there or cannot be read.
  UNREADABLE,
  /// One of them holds no certificate, or no unencrypted private key.
  NOT_PEM,
  /// The key is not the certificate's.
  NOT_A_PAIR,
  /// The certificate's time is over, or has not begun.
  EXPIRED;

  static CertificateTrouble of(TlsTrouble trouble) {
    return switch (trouble) {
      case UNREADABLE -> UNREADABLE;
      case NOT_PEM -> NOT_PEM;
      case NOT_A_PAIR -> NOT_A_PAIR;
      case EXPIRED -> EXPIRED;
    };
  }
}
