package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.app.words.Words;

/// The disk is full for a while. That SQLite's own failure arrives as this one is a test of the
/// store.
class FullDiskStoryTest {
  @TempDir private Path folder;

  @Test
  void saysSoKeepsWhatWasWrittenAndTakesInWhatCameOnceThereIsRoom() {
    try (AppWorld world = AppWorld.linked(folder, Speech.ENGLISH.settings(), "Ana")) {
      Words words = Speech.ENGLISH.words();
      PhoneInHand budi = world.friend("Budi");
      world.openChat("Budi");
      world.disk().fill();
      world.write("no room for this");
      world.seeText(words.text("composer.not-stored.full"));
      assertEquals("no room for this", ((TextArea) world.see("#composer-text")).getText());
      budi.writes(world.ownPhone(), "nor for that");
      world.seeText(words.text("shell.failed.full"));
      world.picture("disk-full-en");
      assertEquals(List.of("halo"), world.texts(budi));

      world.disk().makeRoom();
      world.enter(" yet");
      budi.reads("no room for this yet");
      world.seeMessage("nor for that");
      assertEquals("", ((TextArea) world.see("#composer-text")).getText());
      world.until("both, once", () -> world.texts(budi).size() == 3);
    }
  }
}
