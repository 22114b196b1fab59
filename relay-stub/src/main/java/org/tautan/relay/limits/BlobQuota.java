package org.tautan.relay.limits;

import java.time.Duration;

/// What the relay keeps of blobs.
///
/// @param bytes that may wait for one device
/// @param grants that one device may hold at a time
/// @param age after which a blob that nobody fetched is deleted
public record BlobQuota(long bytes, int grants, Duration age) {
  /// The quota of a relay in service.
  public static final BlobQuota STANDARD = new BlobQuota(256L << 20, 32, Duration.ofDays(7));

  /// Checks the numbers.
  public BlobQuota {
    if (bytes < 1 || grants < 1 || !age.isPositive()) {
      throw new IllegalArgumentException("a quota of nothing");
    }
  }
}
