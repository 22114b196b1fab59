package org.tautan.terminal.boundary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.crypto.kit.KitReading;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// A recovery kit that a person brings along: the file that was saved, or a text file with the
/// letters.
public sealed interface SavedKit {
  /// A whole, right kit.
  ///
  /// @param root the caller closes it
  /// @param name the account's name, which only the file tells
  record Usable(RootKeyPair root, Optional<String> name) implements SavedKit {}

  /// No kit that can be used.
  record Unusable(Problem why) implements SavedKit {}

  /// Reads a file.
  static SavedKit read(Path file) {
    Optional<SecretBytes> content = KitOnDisk.read(file);
    if (content.isEmpty()) {
      return unusable(Problem.of(Trouble.UNREADABLE_FILE, file));
    }
    try (SecretBytes text = content.get()) {
      Primitives primitives = new JdkPrimitives();
      return switch (KitFile.read(primitives, text)) {
        case KitFileReading.Read(RootKeyPair root, var kit) ->
            new Usable(root, Optional.of(kit.displayName()).filter(name -> !name.isBlank()));
        case KitFileReading.Damaged _ -> unusable(Problem.of(Trouble.KIT_DAMAGED));
        case KitFileReading.UnknownVersion _ -> unusable(Problem.of(Trouble.KIT_TOO_NEW));
        case KitFileReading.NotAKit _ -> text.use(bytes -> letters(primitives, bytes));
      };
    }
  }

  /// One group of the letters of a saved kit.
  ///
  /// @param group counted from 0
  static SecretBytes group(RootKeyPair root, int group) {
    try (RecoveryCode code = RecoveryCode.of(new JdkPrimitives(), root)) {
      return code.group(group);
    }
  }

  private static SavedKit letters(Primitives primitives, byte[] text) {
    CharBuffer typed = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(text));
    return switch (RecoveryCode.read(primitives, typed)) {
      case KitReading.Read(RootKeyPair root) -> new Usable(root, Optional.empty());
      case KitReading.UnknownVersion _ -> unusable(Problem.of(Trouble.KIT_TOO_NEW));
      case KitReading.WrongChecksum _ -> unusable(Problem.of(Trouble.KIT_DAMAGED));
      case KitReading.WrongLength _, KitReading.WrongLetter _ ->
          unusable(Problem.of(Trouble.NOT_A_KIT));
    };
  }

  private static SavedKit unusable(Problem why) {
    return new Unusable(why);
  }
}
