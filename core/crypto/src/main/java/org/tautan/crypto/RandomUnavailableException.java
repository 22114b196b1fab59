package org.tautan.crypto;

/// The platform has no trustworthy randomness now. Fatal: whoever meets it stops instead of making
/// keys.
public final class RandomUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Says what was missing, without any random bytes.
  public RandomUnavailableException(String message) {
    super(message);
  }

  /// Says what was missing and why.
  public RandomUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
