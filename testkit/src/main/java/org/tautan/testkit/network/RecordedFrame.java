package org.tautan.testkit.network;

import org.tautan.protocol.Bytes;

/// A frame as it came into a [TestNetwork], before anybody meddled with it.
///
/// @param connection which of the network's connections, from 1 in the order of their opening
public record RecordedFrame(int connection, Direction direction, Bytes frame) {}
