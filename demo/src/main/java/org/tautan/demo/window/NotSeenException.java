package org.tautan.demo.window;

/// What was looked for did not come to be seen in the window.
final class NotSeenException extends Exception {
  private static final long serialVersionUID = 1;

  /// @param what the selector
  NotSeenException(String what) {
    super("not seen: " + what);
  }
}
