package org.tautan.page.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.store.memory.Journal;
import org.tautan.protocol.Bytes;

/// Seals the rows of a journal, so that what lies in the browser's storage says neither who this
/// account talks to nor what about.
///
/// A row's name outside is HMAC-SHA256 of table and key, cut to 16 bytes, in hex. Its content is a
/// random 12-byte nonce and AES-256-GCM of table (1 byte), the key's length (2 bytes), key and
/// content, with the outer name as associated data: a row that was changed, or moved to another's
/// place, does not open. An older version of the same row does.
///
/// One thread at a time.
final class RowSeal implements AutoCloseable {
  /// Bytes of the memory key.
  static final int KEY_BYTES = 32;

  private static final int NAME_BYTES = 16;
  private static final int HEADER = 3;
  private static final byte[] NAMES = "tautan/page/names".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CONTENTS = "tautan/page/contents".getBytes(StandardCharsets.US_ASCII);

  private final Primitives primitives;
  private final RandomSource random;
  private final SecretBytes names;
  private final SecretBytes contents;

  /// @param memoryKey stays the caller's to close
  RowSeal(Primitives primitives, RandomSource random, SecretBytes memoryKey) {
    this.primitives = primitives;
    this.random = random;
    this.names = SecretBytes.owning(memoryKey.use(key -> primitives.hmacSha256(key, NAMES)));
    this.contents = SecretBytes.owning(memoryKey.use(key -> primitives.hmacSha256(key, CONTENTS)));
  }

  /// The row's name outside.
  String name(int table, Bytes key) {
    byte[] tag =
        names.use(k -> primitives.hmacSha256(k, new byte[] {(byte) table}, key.toByteArray()));
    return Bytes.copyOf(tag, 0, NAME_BYTES).hex();
  }

  /// The row's content outside.
  byte[] seal(int table, Bytes key, byte[] content) {
    byte[] plain = new byte[HEADER + key.size() + content.length];
    plain[0] = (byte) table;
    plain[1] = (byte) (key.size() >> 8);
    plain[2] = (byte) key.size();
    key.copyTo(plain, HEADER);
    System.arraycopy(content, 0, plain, HEADER + key.size(), content.length);
    byte[] nonce = random.bytes(Primitives.GCM_NONCE_BYTES);
    byte[] sealed =
        contents.use(k -> primitives.aesGcmSeal(k, nonce, bound(name(table, key)), plain));
    Arrays.fill(plain, (byte) 0);
    byte[] out = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, out, nonce.length, sealed.length);
    return out;
  }

  /// Tells the row that was sealed.
  ///
  /// @return whether it opened
  boolean open(String name, byte[] outside, Journal.Rows into) {
    if (outside.length < Primitives.GCM_NONCE_BYTES) {
      return false;
    }
    byte[] nonce = Arrays.copyOf(outside, Primitives.GCM_NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(outside, nonce.length, outside.length);
    Optional<byte[]> opened =
        contents.use(k -> primitives.aesGcmOpen(k, nonce, bound(name), sealed));
    opened.ifPresent(plain -> {
      tell(plain, into);
      Arrays.fill(plain, (byte) 0);
    });
    return opened.isPresent();
  }

  private static void tell(byte[] plain, Journal.Rows into) {
    int keySize = Byte.toUnsignedInt(plain[1]) << 8 | Byte.toUnsignedInt(plain[2]);
    byte[] content = Arrays.copyOfRange(plain, HEADER + keySize, plain.length);
    into.put(Byte.toUnsignedInt(plain[0]), Bytes.copyOf(plain, HEADER, HEADER + keySize), content);
    Arrays.fill(content, (byte) 0);
  }

  private static byte[] bound(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    names.close();
    contents.close();
  }
}
