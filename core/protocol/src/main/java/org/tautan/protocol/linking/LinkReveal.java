package org.tautan.protocol.linking;

import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;

/// Companion → phone: n, whose hash is in the request, and what the phone shows of the companion.
///
/// @param n 32 bytes
public record LinkReveal(WireSecret n, String platform, String deviceName, boolean staySignedIn)
    implements LinkStep {
  /// Bytes of n.
  public static final int N_SIZE = 32;

  /// Checks sizes.
  public LinkReveal {
    n.requireSize(N_SIZE, "n");
    Require.name(platform, "platform");
    Require.name(deviceName, "device name");
  }
}
