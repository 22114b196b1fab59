package org.tautan.engine.port;

/// The way to the relay is not there (any more). Nothing was lost: what was not answered is sent
/// again after the next login.
public final class ConnectionException extends Exception {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  /// What helps.
  public enum Reason {
    /// Nobody answers at that address; try again later.
    UNREACHABLE,
    /// The connection ended; open it again.
    CLOSED,
    /// No answer in time; open it again.
    TIMED_OUT,
    /// Something that is not the account's relay answers there; do not go on.
    OTHER_RELAY,
    /// What came is not a frame of this protocol; open it again.
    BAD_FRAME,
    /// The relay no longer speaks this program's version; update.
    UPDATE_NEEDED
  }

  /// @param detail for a log, free of secrets and of names
  public ConnectionException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /// The same with what caused it.
  public ConnectionException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  /// What helps.
  public Reason reason() {
    return reason;
  }
}
