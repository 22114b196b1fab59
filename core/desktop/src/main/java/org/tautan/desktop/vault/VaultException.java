package org.tautan.desktop.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An encrypted database could not be opened, read or written. Nothing was handed out that did not
/// authenticate, and no failure deletes anything.
public final class VaultException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;
  private final transient @Nullable BlockPlace place;

  /// What was wrong, and so what helps.
  public enum Reason {
    /// Another key made the file, or its header was changed. The file is as it was.
    WRONG_KEY,
    /// A record is missing, was changed, moved or comes from elsewhere; [#place] names it.
    DAMAGED,
    /// The file is no vault.
    NOT_A_VAULT,
    /// A newer version of the format.
    TOO_NEW,
    /// Something was asked that would write plain text, or that the format cannot hold.
    REFUSED,
    /// The driver, the system or the self-test is not what this was written for: nothing is stored.
    UNSUPPORTED,
    /// The system could not read or write.
    IO
  }

  private VaultException(
      Reason reason, String detail, @Nullable BlockPlace place, @Nullable Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
    this.place = place;
  }

  VaultException(Reason reason, String detail) {
    this(reason, detail, null, null);
  }

  VaultException(Reason reason, String detail, Throwable cause) {
    this(reason, detail, null, cause);
  }

  static VaultException damaged(BlockPlace place) {
    return new VaultException(
        Reason.DAMAGED, place.kind() + " " + place.number() + " is damaged", place, null);
  }

  static VaultException refused(String what) {
    return new VaultException(Reason.REFUSED, what);
  }

  /// What was wrong.
  public Reason reason() {
    return reason;
  }

  /// Which record, when it was one.
  public Optional<BlockPlace> place() {
    return Optional.ofNullable(place);
  }
}
