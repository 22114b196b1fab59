package org.tautan.engine.prekey;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.PreKeyId;

/// What is there, for [PreKeyMaintenance] to judge. All times in ms since 1970 by this device's
/// clock.
///
/// @param signedCreatedAt when the signed prekey in use was made, if there is one
/// @param lastResortCreatedAt the same of the last-resort Kyber prekey
/// @param replaced signed and last-resort prekeys that were replaced
/// @param oneTimeLeft one-time prekeys that the relay still holds
/// @param oneTimeKyberLeft one-time Kyber prekeys that the relay still holds
public record PreKeyStock(
    Optional<Long> signedCreatedAt,
    Optional<Long> lastResortCreatedAt,
    List<Replaced> replaced,
    int oneTimeLeft,
    int oneTimeKyberLeft) {

  /// Checks the counts.
  public PreKeyStock {
    replaced = List.copyOf(replaced);
    if (oneTimeLeft < 0 || oneTimeKyberLeft < 0) {
      throw new IllegalArgumentException("negative stock of prekeys");
    }
  }

  /// A key that a newer one took the place of.
  public record Replaced(PreKeyId id, long replacedAt) {}
}
