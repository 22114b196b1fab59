package org.tautan.browser;

/// A browser did not do what it was told, or cannot be had at all.
public final class BrowserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message what for
  BrowserException(String message) {
    super(message);
  }

  BrowserException(String message, Throwable cause) {
    super(message, cause);
  }
}
