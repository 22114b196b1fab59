package org.tautan.desktop.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tautan.crypto.ConstantTime;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.VaultException.Reason;

/// The first 64 bytes of the database file: what it is, and by what key it opens.
///
/// `"TAUTANDB"`, version and block size (4 bytes each, big-endian), 16 random bytes that name the
/// file, and a key check of 32 bytes: HMAC-SHA-256 of all before it. So a wrong key is told before
/// anything is touched. All keys of the file come from the database key and its name: no record of
/// one file opens in another.
final class FileHeader {
  static final int SIZE = 64;

  private static final byte[] MAGIC = "TAUTANDB".getBytes(StandardCharsets.US_ASCII);
  private static final int NAME_AT = 16;
  private static final int CHECK_AT = 32;
  private static final byte[] CHECK_LABEL = label("tautan vault 1 check");
  private static final byte[] FILE_LABEL = label("tautan vault 1 file");

  private FileHeader() {}

  /// A header for a new file.
  static byte[] create(Primitives primitives, SecretBytes key, RandomSource random) {
    return create(Suite.CHACHA20_POLY1305, primitives, key, random);
  }

  /// The same for a file by another suite than new ones have.
  static byte[] create(Suite suite, Primitives primitives, SecretBytes key, RandomSource random) {
    ByteBuffer header = ByteBuffer.allocate(SIZE);
    header.put(MAGIC).putInt(suite.version()).putInt(BlockCipher.BLOCK).put(random.bytes(16));
    header.put(check(primitives, key, header.array()));
    return header.array();
  }

  /// What the records of the file that begins with these bytes are sealed with; the caller closes
  /// it.
  ///
  /// @throws VaultException unless the key opens the file
  static FileKey open(Primitives primitives, SecretBytes key, byte[] header) {
    Suite suite = suite(primitives, key, header);
    byte[] name = Arrays.copyOfRange(header, NAME_AT, CHECK_AT);
    return new FileKey(
        suite,
        key.use(bytes -> SecretBytes.owning(primitives.hmacSha256(bytes, FILE_LABEL, name))));
  }

  private static Suite suite(Primitives primitives, SecretBytes key, byte[] header) {
    ByteBuffer fields = ByteBuffer.wrap(header);
    if (!Arrays.equals(MAGIC, 0, MAGIC.length, header, 0, MAGIC.length)) {
      throw new VaultException(Reason.NOT_A_VAULT, "the file does not begin as a vault does");
    }
    int version = fields.getInt(MAGIC.length);
    int block = fields.getInt(MAGIC.length + Integer.BYTES);
    Optional<Suite> suite = Suite.ofVersion(version).filter(_ -> block == BlockCipher.BLOCK);
    byte[] check = Arrays.copyOfRange(header, CHECK_AT, SIZE);
    if (ConstantTime.equal(check, check(primitives, key, header))) {
      return suite.orElseThrow(
          () -> new VaultException(Reason.NOT_A_VAULT, "a version that never was"));
    }
    if (version > Suite.CHACHA20_POLY1305.version()) {
      throw new VaultException(Reason.TOO_NEW, "format version " + version);
    }
    throw new VaultException(Reason.WRONG_KEY, "the key does not fit the file's header");
  }

  private static byte[] check(Primitives primitives, SecretBytes key, byte[] header) {
    byte[] checked = Arrays.copyOf(header, CHECK_AT);
    return key.use(bytes -> primitives.hmacSha256(bytes, CHECK_LABEL, checked));
  }

  private static byte[] label(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
