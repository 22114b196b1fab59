package org.tautan.engine.prekey;

import java.util.Arrays;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// The store's form of all prekeys: the private half, then public parts of fixed sizes, without
/// anything between them.
final class StoredPreKey {
  private final SecretBytes secret;
  private final Bytes rest;
  private int position;

  /// Takes a stored key of exactly these sizes apart.
  StoredPreKey(SecretBytes encoded, int secretSize, int restSize) throws MalformedException {
    if (encoded.size() != secretSize + restSize) {
      throw new MalformedException("stored prekey of " + encoded.size() + " bytes");
    }
    secret = encoded.use(all -> SecretBytes.owning(Arrays.copyOf(all, secretSize)));
    rest = encoded.use(all -> Bytes.copyOf(all, secretSize, all.length));
  }

  /// Puts the parts together.
  static SecretBytes join(SecretBytes secret, Bytes... publicParts) {
    byte[] joined = secret.use(bytes -> Arrays.copyOf(bytes, bytes.length));
    for (Bytes part : publicParts) {
      byte[] longer = Arrays.copyOf(joined, joined.length + part.size());
      part.copyTo(longer, joined.length);
      Wipe.bytes(joined);
      joined = longer;
    }
    return SecretBytes.owning(joined);
  }

  /// The private half, for a new owner.
  SecretBytes secret() {
    return secret;
  }

  /// The next public part.
  Bytes next(int size) {
    Bytes part = rest.slice(position, position + size);
    position += size;
    return part;
  }
}
