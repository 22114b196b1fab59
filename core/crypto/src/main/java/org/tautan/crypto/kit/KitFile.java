package org.tautan.crypto.kit;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.protocol.Base32;
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
  private static final Pattern KIND = field("tautan", "recovery kit");
  private static final Pattern KIT = field("kit", "[A-Za-z2-7]*");

  private KitFile() {}

  /// The file's content, UTF-8.
  public static SecretBytes write(RecoveryKit kit) {
    String json =
        "{\n  \"tautan\": \"recovery kit\",\n  \"version\": \"%d\",\n  \"account\": \"%s\",\n"
                .formatted(kit.version(), kit.account().display())
            + "  \"kit\": \"%s\"\n}\n".formatted(Base32.encode(kit.encode()));
    return SecretBytes.owning(json.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads a file's content, which may be anything.
  public static KitFileReading read(Primitives primitives, SecretBytes file) {
    if (file.size() > MAX_FILE_BYTES) {
      return new KitFileReading.NotAKit();
    }
    String json = file.use(bytes -> new String(bytes, StandardCharsets.UTF_8));
    if (!KIND.matcher(json).find()) {
      return new KitFileReading.NotAKit();
    }
    Matcher matcher = KIT.matcher(json);
    if (!matcher.find()) {
      return new KitFileReading.Damaged();
    }
    try {
      return judge(primitives, RecoveryKit.decode(Base32.decode(matcher.group(1))));
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

  private static Pattern field(String name, String value) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"(" + value + ")\"");
  }
}
