package org.tautan.engine.port;

/// The store could not do what it was asked. The transaction was rolled back: nothing of it is
/// there. No failure of a store ever deletes data.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  /// What helps.
  public enum Reason {
    /// Busy or failed this time; the same may work later.
    UNAVAILABLE,
    /// No room: free some, then go on.
    FULL,
    /// What is stored cannot be read; needs repair.
    CORRUPT,
    /// Written by a newer version of Tautan; update.
    TOO_NEW,
    /// Another process uses it.
    IN_USE,
    /// It is sealed, and its key is not at hand: unlock it.
    LOCKED,
    /// It is sealed, and the computer's keychain should open it and does not: unlock the keychain.
    KEYCHAIN
  }

  /// @param detail for a log, free of secrets and of names
  public StoreException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /// The same with what caused it.
  public StoreException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  /// What helps.
  public Reason reason() {
    return reason;
  }
}
