package org.tautan.protocol.prekey;

import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RegistrationId;

/// What somebody needs to open a session with one device that may be off (Signal, PQXDH §3.2). The
/// identity key is not here: it comes from the device's certificate, never from the relay.
///
/// @param oneTime absent when used up
/// @param kyber a one-time one, else the last-resort one
public record PreKeyBundle(
    DeviceId device,
    RegistrationId registrationId,
    SignedPreKey signed,
    Optional<OneTimePreKey> oneTime,
    KyberPreKey kyber) {
  /// Reads what [#encode()] writes.
  public static PreKeyBundle decode(Bytes bytes) throws MalformedException {
    return PreKeyCodecs.PREKEY_BUNDLE.decode(bytes, Limits.FRAME);
  }

  /// The bundle's bytes, for the wire or a store.
  public Bytes encode() {
    return PreKeyCodecs.PREKEY_BUNDLE.encode(this);
  }
}
