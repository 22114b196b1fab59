package org.tautan.relay.identity;

import java.nio.file.Path;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Label;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.RelayKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SigningInput;

/// The relay's long-term Ed25519 key, kept as its 32-byte seed in a private file. Clients know the
/// relay by the hash of its public half and believe whatever it signs, a new TLS key included.
public final class RelayIdentity implements AutoCloseable {
  private final SecretBytes seed;
  private final RelayKey key;
  private final RelayId id;

  private RelayIdentity(SecretBytes seed, Primitives primitives) {
    this.seed = seed;
    this.key = new RelayKey(Bytes.copyOf(seed.use(primitives::ed25519Public)));
    this.id = idOf(key, primitives);
  }

  /// Reads the key of this data directory, or makes it.
  public static RelayIdentity in(Path data, Primitives primitives, RandomSource random) {
    PrivateFile file = new PrivateFile(data.resolve("relay.key"));
    byte[] seed =
        file.read()
            .orElseGet(() -> {
              byte[] made = random.bytes(Primitives.CURVE_KEY_BYTES);
              file.write(made);
              return made;
            });
    if (seed.length != Primitives.CURVE_KEY_BYTES) {
      throw new IllegalStateException(file.path() + " does not hold a relay key");
    }
    return new RelayIdentity(SecretBytes.owning(seed), primitives);
  }

  /// The relay id of a key: SHA-256 over it under its own label.
  public static RelayId idOf(RelayKey key, Primitives primitives) {
    Bytes input = SigningInput.of(Label.RELAY, key.bytes());
    return new RelayId(Bytes.copyOf(primitives.sha256(input.toByteArray())));
  }

  /// The public half.
  public RelayKey key() {
    return key;
  }

  /// Its hash.
  public RelayId id() {
    return id;
  }

  /// Signs with the long-term key.
  public Signature sign(Primitives primitives, Bytes input) {
    byte[] message = input.toByteArray();
    return new Signature(Bytes.copyOf(seed.use(key -> primitives.ed25519Sign(key, message))));
  }

  @Override
  public void close() {
    seed.close();
  }
}
