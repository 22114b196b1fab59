package org.tautan.protocol.prekey;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.Require;

/// Prekeys that a device deposits at its relay: new one-time keys are added, a signed or
/// last-resort key takes the place of the one before.
///
/// @param signed absent when only one-time keys are refilled
/// @param lastResort absent when only one-time keys are refilled
public record PreKeyUpload(
    RegistrationId registrationId,
    Optional<SignedPreKey> signed,
    Optional<KyberPreKey> lastResort,
    List<OneTimePreKey> oneTime,
    List<KyberPreKey> oneTimeKyber) {
  /// Checks how many there are, copies the lists.
  public PreKeyUpload {
    oneTime = Require.list(oneTime, Limits.PREKEYS_READ, "one-time prekeys");
    oneTimeKyber = Require.list(oneTimeKyber, Limits.PREKEYS_READ, "one-time Kyber prekeys");
  }

  /// Reads what [#encode()] writes.
  public static PreKeyUpload decode(Bytes bytes) throws MalformedException {
    return PreKeyCodecs.PREKEY_UPLOAD.decode(bytes, Limits.FRAME);
  }

  /// The upload's bytes, for the wire or a store.
  public Bytes encode() {
    return PreKeyCodecs.PREKEY_UPLOAD.encode(this);
  }
}
