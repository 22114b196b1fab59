package org.tautan.engine.linking;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.CurvePublicKey;

/// The step from two ephemeral keys and S to K, the same on both sides.
final class LinkAgreement {
  private LinkAgreement() {}

  /// Agrees and derives.
  ///
  /// @throws LinkException `NOT_VERIFIED`, when the other key is of low order
  static LinkKeys derive(
      Primitives primitives,
      LinkKeys.Facts facts,
      SecretBytes own,
      CurvePublicKey other,
      SecretBytes scanned)
      throws LinkException {
    Optional<byte[]> agreed = own.use(key -> primitives.x25519Agree(key, other.u().toByteArray()));
    if (agreed.isEmpty()) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    LinkKeys keys = scanned.use(s -> LinkKeys.derive(primitives, facts, agreed.get(), s));
    Wipe.bytes(agreed.get());
    return keys;
  }
}
