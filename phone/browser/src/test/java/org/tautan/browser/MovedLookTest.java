package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.testkit.world.TestWorld;

/// What a phone shows whose account went to another one.
class MovedLookTest {
  private static final String KIT =
      "import(document.querySelector('script').src.replace('main.js', 'engine-client.js'))"
          + ".then((client) => client.ask('kit-file')).then((file) => file.text)";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en-US, light, Your account has moved", "id-ID, dark, Akun Anda sudah pindah"})
  void saysThatItIsShutOutAndWhatThatMeans(String language, String scheme, String title)
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      String pictures = "moved-" + language + "-" + scheme + "-";
      Screens screens = Founded.in(world, chromium, scheme, language, pictures).screens();
      moveElsewhere(world, screens.tab().evaluate(KIT).getAsString());
      screens.awaits("document.querySelector('#moved') && !document.querySelector('#kit')");
      screens.picture("1-chats");
      screens.press("#moved");
      screens.shows(title, "2-moved");
      screens.press("#erase");
      screens.awaits("document.querySelector('#erase-sure')");
      screens.picture("3-sure");
    }
  }

  private static void moveElsewhere(TestWorld world, String kit) {
    try (SecretBytes text = SecretBytes.owning(kit.getBytes(StandardCharsets.UTF_8))) {
      var read =
          assertInstanceOf(
              KitFileReading.Read.class, KitFile.read(new BouncyCastlePrimitives(), text));
      try (var root = read.root()) {
        assertInstanceOf(
            RestoreOutcome.Restored.class,
            world
                .device("New phone")
                .engine()
                .accounts()
                .restore(root, "Ana", world.address(), Companions.KEEP));
      }
    }
  }
}
