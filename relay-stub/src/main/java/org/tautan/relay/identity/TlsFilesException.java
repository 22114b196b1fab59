package org.tautan.relay.identity;

import java.util.Locale;

/// TLS files that cannot be used.
public final class TlsFilesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final TlsTrouble trouble;

  /// For this reason.
  TlsFilesException(TlsTrouble trouble) {
    super("the TLS files cannot be used: " + trouble.name().toLowerCase(Locale.ROOT));
    this.trouble = trouble;
  }

  /// The reason.
  public TlsTrouble trouble() {
    return trouble;
  }
}
