package org.tautan.protocol.linking;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;

/// The root key's private half and where the account lives: the content of the recovery kit's file.
///
/// @param rootPrivate the Ed25519 seed, 32 bytes
public record RecoveryKit(
    int version,
    WireSecret rootPrivate,
    AccountId account,
    RelayDescription relay,
    String displayName) {
  /// Bytes of the seed.
  public static final int SEED_SIZE = 32;

  /// Checks sizes.
  public RecoveryKit {
    Require.natural(version, "version");
    rootPrivate.requireSize(SEED_SIZE, "root seed");
    Require.name(displayName, "display name");
  }

  /// Reads what [#encode()] writes.
  public static RecoveryKit decode(Bytes bytes) throws MalformedException {
    return LinkingCodecs.RECOVERY_KIT.decode(bytes, Limits.BODY);
  }

  /// The kit's bytes, for the file; not protected any more.
  public Bytes encode() {
    return LinkingCodecs.RECOVERY_KIT.encode(this);
  }
}
