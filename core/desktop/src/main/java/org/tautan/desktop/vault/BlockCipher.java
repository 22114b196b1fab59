package org.tautan.desktop.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;

/// Seals and opens the records of one open file by the [Suite] of its database.
///
/// A sealed record is `ciphertext ‖ tag (16) ‖ salt (16) ‖ counter (8)`. The salt is random and new
/// for every open file; the record key is HMAC-SHA-256 of it under the file's key. The counter goes
/// up with every record and is the nonce, behind four zero bytes. So no key and nonce are used
/// twice, whatever a crash, a restored copy or a second process makes of the file.
///
/// Authenticated with each record: the kinds of its file and of itself, its number, and the
/// generation: 0 in the database, the log's two salts in the log, which change whenever SQLite
/// begins the log anew.
///
/// One thread at a time.
final class BlockCipher {
  static final int BLOCK = 4096;
  static final int OVERHEAD = 40;

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int KEYS_KEPT = 256;
  private static final byte[] LABEL = "tautan vault 1 record".getBytes(StandardCharsets.US_ASCII);

  private final Primitives primitives;
  private final FileKey fileKey;
  private final byte[] salt;
  private final SecretKey sealingKey;
  private final Map<ByteBuffer, SecretKey> keys = new RecentKeys();
  private final ByteBuffer nonce = ByteBuffer.allocate(NONCE);
  private final ByteBuffer associated = ByteBuffer.allocate(2 + 2 * Long.BYTES);
  private long sealed;

  /// @param fileKey the caller's, who closes it after the last use of this
  BlockCipher(Primitives primitives, FileKey fileKey, RandomSource random) {
    this.primitives = primitives;
    this.fileKey = fileKey;
    this.salt = random.bytes(SALT);
    this.sealingKey = derive(ByteBuffer.wrap(salt));
  }

  /// Seals `length` bytes of `plain` into `target` at `at`, which needs [#OVERHEAD] bytes more.
  void seal(BlockPlace place, long generation, byte[] plain, int length, byte[] target, int at) {
    sealed++;
    try {
      start(Cipher.ENCRYPT_MODE, sealingKey, sealed, place, generation)
          .doFinal(plain, 0, length, target, at);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(fileKey.suite() + " refuses to seal", e);
    }
    ByteBuffer.wrap(target, at + length + Suite.TAG, SALT + Long.BYTES).put(salt).putLong(sealed);
  }

  /// Opens the record of `length` plain bytes that stands in `source` at `at`, into `target`.
  ///
  /// @return whether it is authentic; if not, nothing in `target` means anything
  boolean open(
      BlockPlace place, long generation, byte[] source, int at, int length, byte[] target) {
    ByteBuffer saltOf = ByteBuffer.wrap(source, at + length + Suite.TAG, SALT).slice();
    long counter = ByteBuffer.wrap(source).getLong(at + length + Suite.TAG + SALT);
    try {
      start(Cipher.DECRYPT_MODE, key(saltOf), counter, place, generation)
          .doFinal(source, at, length + Suite.TAG, target, 0);
      return true;
    } catch (AEADBadTagException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(fileKey.suite() + " refuses to open", e);
    }
  }

  private Cipher start(int mode, SecretKey key, long counter, BlockPlace place, long generation)
      throws GeneralSecurityException {
    nonce.putLong(NONCE - Long.BYTES, counter);
    Cipher cipher = fileKey.suite().begin(mode, key, nonce.array());
    associated.clear();
    associated.put(place.kind().file()).put(place.kind().record());
    associated.putLong(place.number()).putLong(generation);
    cipher.updateAAD(associated.array());
    return cipher;
  }

  private SecretKey key(ByteBuffer saltOf) {
    SecretKey known = keys.get(saltOf);
    if (known != null) {
      return known;
    }
    byte[] copy = new byte[SALT];
    saltOf.get(0, copy);
    SecretKey derived = derive(saltOf);
    keys.put(ByteBuffer.wrap(copy), derived);
    return derived;
  }

  private SecretKey derive(ByteBuffer saltOf) {
    byte[] bytes = new byte[SALT];
    saltOf.get(0, bytes);
    String algorithm = fileKey.suite().keyAlgorithm();
    return fileKey
        .bytes()
        .use(key -> new SecretKeySpec(primitives.hmacSha256(key, LABEL, bytes), algorithm));
  }

  /// The keys used last: a file has as many as it was opened and written.
  private static final class RecentKeys extends LinkedHashMap<ByteBuffer, SecretKey> {
    private static final long serialVersionUID = 1;

    RecentKeys() {
      super(KEYS_KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<ByteBuffer, SecretKey> eldest) {
      return size() > KEYS_KEPT;
    }
  }
}
