package org.tautan.app.settings;

/// Something that is on or off.
public enum Switch {
  /// It happens.
  ON,
  /// It does not.
  OFF;

  /// From a tick box.
  public static Switch of(boolean ticked) {
    return ticked ? ON : OFF;
  }

  /// To a tick box.
  public boolean isOn() {
    return this == ON;
  }
}
