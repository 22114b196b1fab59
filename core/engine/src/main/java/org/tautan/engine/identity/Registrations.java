package org.tautan.engine.identity;

import org.tautan.crypto.Primitives;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.RegistrationId;

/// Registration ids. Tautan derives them from the identity key, so that whoever knows a device's
/// certificate knows its id, and a device that was set up anew under an old number shows as stale.
public final class Registrations {
  private Registrations() {}

  /// The id of the installation with this identity: the first 32 bits of SHA-256 of the key's 33
  /// bytes, modulo 16380, plus 1.
  public static RegistrationId of(Primitives primitives, IdentityKey identity) {
    byte[] hash = primitives.sha256(identity.bytes().toByteArray());
    long first =
        ((hash[0] & 0xffL) << 24)
            | ((hash[1] & 0xffL) << 16)
            | ((hash[2] & 0xffL) << 8)
            | (hash[3] & 0xffL);
    return new RegistrationId((int) (first % RegistrationId.MAX) + 1);
  }
}
