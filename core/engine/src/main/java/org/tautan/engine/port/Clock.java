package org.tautan.engine.port;

/// The wall clock of this device, as a test can turn it. May jump either way.
@FunctionalInterface
public interface Clock {
  /// Milliseconds since 1970.
  long millis();
}
