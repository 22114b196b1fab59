package org.tautan.engine.model;

/// The tick box "Stay signed in" of a companion.
public enum SignIn {
  /// The keys are kept until the device is unlinked.
  STAY,
  /// Closing the app unlinks the device and erases its data.
  UNTIL_CLOSED
}
