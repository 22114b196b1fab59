package org.tautan.desktop.vault.slot;

/// The keychain could not be used. What it keeps is as it was.
public final class KeychainException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  /// What was wrong, and so what helps.
  public enum Reason {
    /// There is none, or it is not running.
    ABSENT,
    /// It is locked, and the person did not unlock it.
    LOCKED,
    /// It did not do what it was asked for.
    FAILED
  }

  /// @param detail for a log, free of secrets
  public KeychainException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /// The same with what caused it.
  public KeychainException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  /// What was wrong.
  public Reason reason() {
    return reason;
  }
}
