package org.tautan.relay.linking;

/// Whom a ref lets in besides the companion that opened it.
public enum LinkAdmission {
  /// Nobody: the phone must have an account here.
  NONE,
  /// One new account; the ref was opened with the set-up token.
  ONE_ACCOUNT
}
