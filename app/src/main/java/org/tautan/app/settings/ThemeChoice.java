package org.tautan.app.settings;

/// Which colours the window has.
public enum ThemeChoice {
  /// As the desktop around it.
  SYSTEM,
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK
}
