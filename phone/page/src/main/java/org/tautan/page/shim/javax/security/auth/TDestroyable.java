package org.tautan.page.shim.javax.security.auth;

/// Stands for `javax.security.auth.Destroyable` in the browser.
public interface TDestroyable {
  /// Does nothing, unless a class has something to destroy.
  default void destroy() {}

  /// Whether there was something, and it was destroyed.
  default boolean isDestroyed() {
    return false;
  }
}
