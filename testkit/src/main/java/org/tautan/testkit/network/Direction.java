package org.tautan.testkit.network;

/// Which way something goes.
public enum Direction {
  /// From the device.
  TO_RELAY,
  /// From the relay.
  TO_DEVICE
}
