package org.tautan.desktop.vault.slot;

/// The file of key slots could not be read or written. It is as it was.
public final class KeyFileException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  /// What was wrong, and so what helps.
  public enum Reason {
    /// There is no such file.
    MISSING,
    /// There is one already, and it is never written over by a new key.
    PRESENT,
    /// It was changed or cut short: only a copy of it helps.
    DAMAGED,
    /// A newer version of the format.
    TOO_NEW,
    /// The system could not read or write.
    IO
  }

  KeyFileException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  KeyFileException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  /// What was wrong.
  public Reason reason() {
    return reason;
  }
}
