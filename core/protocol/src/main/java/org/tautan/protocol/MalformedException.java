package org.tautan.protocol;

/// Bytes from outside are not what they claim to be. Expected from hostile input: whoever parses
/// turns it into a refusal, and nothing was changed before it was thrown.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Says which rule was broken, without the offending bytes.
  public MalformedException(String message) {
    super(message);
  }

  /// Says which rule was broken and what noticed it.
  public MalformedException(String message, Throwable cause) {
    super(message, cause);
  }
}
