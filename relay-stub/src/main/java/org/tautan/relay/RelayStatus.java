package org.tautan.relay;

import java.util.Map;

/// How a relay stands at a moment: counts, and nothing about anybody.
///
/// @param connectedDevices devices that are logged in
/// @param connections sockets that are open, those of the devices included
/// @param storedBytes what its data directory takes
/// @param refusals how often it refused what since it started, by the reason's name; those that
///   never came up are missing
public record RelayStatus(
    int connectedDevices, int connections, long storedBytes, Map<String, Long> refusals) {
  /// Copies the map.
  public RelayStatus {
    refusals = Map.copyOf(refusals);
  }
}
