package org.tautan.desktop.transport;

import java.time.Duration;

/// What one connection may take of memory and time.
///
/// @param frameBytes the largest frame, either way
/// @param incomingBytes frames that arrived and were not taken: more stop the reading of the socket
/// @param outgoingBytes frames that were sent and are not yet with the system: more make senders
///   wait
/// @param connecting from the first look-up of the name to the open WebSocket
/// @param pulse how often a ping asks whether the other side is there
/// @param silence without any sign of life the connection is given up
record ChannelLimits(
    int frameBytes,
    long incomingBytes,
    long outgoingBytes,
    Duration connecting,
    Duration pulse,
    Duration silence) {
  /// PROTOCOL §6 and §12: frames of 1 MiB, a dead link is found within 30 s.
  static final ChannelLimits STANDARD =
      new ChannelLimits(
          1 << 20,
          4 << 20,
          4 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(9),
          Duration.ofSeconds(20));
}
