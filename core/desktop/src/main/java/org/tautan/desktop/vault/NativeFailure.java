package org.tautan.desktop.vault;

/// SQLite's own file layer gave this result code; it goes back to SQLite as it is.
final class NativeFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int code;

  NativeFailure(int code) {
    super("SQLite's file layer says " + code, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }
}
