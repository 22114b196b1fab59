package org.tautan.page.shim.java.security;

import org.jspecify.annotations.Nullable;

/// Stands for `java.security.Security` in the browser: there are no security properties.
public final class TSecurity {
  private TSecurity() {}

  /// No property has a value.
  public static @Nullable String getProperty(String key) {
    return null;
  }
}
