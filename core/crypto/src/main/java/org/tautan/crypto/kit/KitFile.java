package org.tautan.crypto.kit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.protocol.Base32;
import org.tautan.protocol.CharacterClass;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.RecoveryKit;

/// The recovery kit as a file: a small JSON object that says what it is, whose account it is for,
/// and `kit`, the base32 of the whole `RecoveryKit` message. The account id, which is a hash of the
/// root key, stands in the message and is what shows damage. Who has this file has the account.
///
/// Files are small texts that people keep; their letters pass through ordinary strings here, once.
public final class KitFile {
  /// The version that is written.
  public static final int VERSION = 1;

  private static final int MAX_FILE_BYTES = 64 * 1024;
  private static final String KIND = "recovery kit";
  private static final CharacterClass SPACE = c -> " \t\r\n\f\u000b".indexOf(c) >= 0;
  private static final CharacterClass KIND_LETTER = c -> KIND.indexOf(c) >= 0;

  private KitFile() {}

  /// The file's content, UTF-8.
  public static SecretBytes write(RecoveryKit kit) {
    // put together by hand: the page would be 50 kB larger, compressed, for the JDK's formatter
    String json =
        "{\n  \"tautan\": \"recovery kit\",\n  \"version\": \""
            + kit.version()
            + "\",\n  \"account\": \""
            + kit.account().display()
            + "\",\n  \"kit\": \""
            + Base32.encode(kit.encode())
            + "\"\n}\n";
    return SecretBytes.owning(json.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads a file's content, which may be anything.
  public static KitFileReading read(Primitives primitives, SecretBytes file) {
    if (file.size() > MAX_FILE_BYTES) {
      return new KitFileReading.NotAKit();
    }
    String json = file.use(bytes -> new String(bytes, StandardCharsets.UTF_8));
    if (!field(json, "tautan", KIND_LETTER).filter(KIND::equals).isPresent()) {
      return new KitFileReading.NotAKit();
    }
    Optional<String> kit = field(json, "kit", CharacterClass.BASE32);
    if (kit.isEmpty()) {
      return new KitFileReading.Damaged();
    }
    try {
      return judge(primitives, RecoveryKit.decode(Base32.decode(kit.get())));
    } catch (MalformedException _) {
      return new KitFileReading.Damaged();
    }
  }

  private static KitFileReading judge(Primitives primitives, RecoveryKit kit) {
    if (kit.version() != VERSION) {
      return new KitFileReading.UnknownVersion(kit.version());
    }
    SecretBytes seed = SecretBytes.owning(kit.rootPrivate().toByteArray());
    RootKeyPair root = RootKeyPair.ofSeed(primitives, seed);
    if (!new DocumentHashes(primitives).accountId(root.publicKey()).equals(kit.account())) {
      root.close();
      return new KitFileReading.Damaged();
    }
    kit.rootPrivate().erase();
    return new KitFileReading.Read(root, kit);
  }

  /// The message that [#write] takes, with its own copy of the root's seed.
  public static WireSecret seed(RootKeyPair root) {
    return root.seed().use(WireSecret::copyOf);
  }

  /// The first field of that name whose value is of these letters alone.
  private static Optional<String> field(String json, String name, CharacterClass letters) {
    String quoted = "\"" + name + "\"";
    int found = json.indexOf(quoted);
    while (found >= 0) {
      int colon = skipSpace(json, found + quoted.length());
      int value = skipSpace(json, colon + 1);
      int end = letters.end(json, value + 1, json.length());
      if (json.startsWith(":", colon)
          && json.startsWith("\"", value)
          && json.startsWith("\"", end)) {
        return Optional.of(json.substring(value + 1, end));
      }
      found = json.indexOf(quoted, found + 1);
    }
    return Optional.empty();
  }

  private static int skipSpace(String json, int from) {
    return SPACE.end(json, from, json.length());
  }
}
