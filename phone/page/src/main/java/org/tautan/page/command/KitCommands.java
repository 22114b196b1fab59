package org.tautan.page.command;

import java.nio.charset.StandardCharsets;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.crypto.kit.KitReading;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.RelayAddress;

/// A recovery kit that a person brings along: the text of the file that was saved, or the letters.
final class KitCommands {
  /// What a text turned out to be.
  private sealed interface Kit {
    /// A whole, right kit.
    ///
    /// @param name the account's name, which only the file tells; else empty
    record Usable(RootKeyPair root, String name) implements Kit {}

    /// No kit that can be used.
    ///
    /// @param why the outcome that says so
    record Unusable(String why) implements Kit {}
  }

  private final Primitives primitives;

  KitCommands(Primitives primitives) {
    this.primitives = primitives;
  }

  /// Says what a text is. Needs no account.
  String read(String text) {
    return switch (kit(text)) {
      case Kit.Unusable(String why) -> Outcomes.named(why).toString();
      case Kit.Usable(RootKeyPair root, String name) -> {
        root.close();
        yield Outcomes.named("kit").with("name", name).toString();
      }
    };
  }

  /// Brings the kit's account to this phone.
  ///
  /// @param companions `keep` or `drop`
  String restore(Engine engine, String text, String name, String relay, String companions) {
    Companions chosen =
        switch (companions) {
          case "keep" -> Companions.KEEP;
          case "drop" -> Companions.DROP;
          default -> throw new IllegalArgumentException("keep or drop");
        };
    return switch (kit(text)) {
      case Kit.Unusable(String why) -> Outcomes.named(why).toString();
      case Kit.Usable(RootKeyPair root, String _) -> {
        try (root) {
          RestoreOutcome outcome =
              engine.accounts().restore(root, name, new RelayAddress(relay), chosen);
          yield Outcomes.of(outcome);
        }
      }
    };
  }

  private Kit kit(String text) {
    try (SecretBytes bytes = SecretBytes.owning(text.getBytes(StandardCharsets.UTF_8))) {
      return switch (KitFile.read(primitives, bytes)) {
        case KitFileReading.Read(RootKeyPair root, var kit) ->
            new Kit.Usable(root, kit.displayName());
        case KitFileReading.Damaged _ -> new Kit.Unusable("kit-damaged");
        case KitFileReading.UnknownVersion _ -> new Kit.Unusable("kit-too-new");
        case KitFileReading.NotAKit _ -> letters(text);
      };
    }
  }

  private Kit letters(String text) {
    return switch (RecoveryCode.read(primitives, text)) {
      case KitReading.Read(RootKeyPair root) -> new Kit.Usable(root, "");
      case KitReading.UnknownVersion _ -> new Kit.Unusable("kit-too-new");
      case KitReading.WrongChecksum _ -> new Kit.Unusable("kit-damaged");
      case KitReading.WrongLength _, KitReading.WrongLetter _ -> new Kit.Unusable("not-a-kit");
    };
  }
}
