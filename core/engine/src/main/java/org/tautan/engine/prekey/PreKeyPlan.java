package org.tautan.engine.prekey;

import java.util.List;
import org.tautan.protocol.PreKeyId;

/// What to do about the stock of prekeys. The relay must have the new keys' public halves only
/// after the private ones are stored durably.
///
/// @param signed what to do about the signed prekey
/// @param lastResort what to do about the last-resort Kyber prekey
/// @param oneTimeToMake how many one-time prekeys to add
/// @param oneTimeKyberToMake how many one-time Kyber prekeys to add
/// @param expired replaced keys to delete, with the base keys remembered for them
public record PreKeyPlan(
    Rotation signed,
    Rotation lastResort,
    int oneTimeToMake,
    int oneTimeKyberToMake,
    List<PreKeyId> expired) {

  /// Copies the list.
  public PreKeyPlan {
    expired = List.copyOf(expired);
  }

  /// What to do about a key that everybody uses for a while.
  public enum Rotation {
    /// It is young enough.
    KEEP,
    /// Make a new one, and note the time for the old one, which stays good for messages under way.
    REPLACE
  }

  /// Whether there is anything to tell the relay.
  public boolean needsUpload() {
    return signed == Rotation.REPLACE
        || lastResort == Rotation.REPLACE
        || oneTimeToMake > 0
        || oneTimeKyberToMake > 0;
  }
}
