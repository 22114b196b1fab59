package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.connection.Trouble;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.model.LinkFailure;

/// The program is killed, in every state that it can be in; it goes on from what was on the disk.
/// The demo sends a real SIGKILL; here the folder of that moment is put back (see [AppWorld#kill]).
class KilledStoryTest {
  @TempDir private Path folder;

  @Test
  void goesOnFromWhereverItWasKilled() {
    try (AppWorld world = AppWorld.open(folder, Speech.ENGLISH.settings())) {
      PhoneInHand ana = world.phone("Ana");
      String first = world.code();
      world.kill();
      world.start();
      world.until("another code", () -> !world.code().equals(first));

      ana.scan(world.code());
      var _ = ana.seesPictures();
      world.see("#link-yes");
      world.kill();
      assertEquals(LinkFailure.OTHER_SIDE_GONE, ana.waitFor(LinkFailed.class).why());
      world.start();
      world.link(ana);

      PhoneInHand budi = world.friend("Budi");
      world.openChat("Budi");
      world.network().goAway();
      Speech.ENGLISH.sees(world, Trouble.CONNECTING);
      world.write("in the outbox");
      world.seeMessage("in the outbox");
      world.kill();
      world.start();
      budi.reads("in the outbox");
      world.openChat("Budi");
      world.seeMessage("in the outbox");
      assertEquals(List.of("halo", "in the outbox"), world.texts(budi));
      assertEquals(1, budi.count(ana.account(), "in the outbox"));
    }
  }

  @Test
  void whatWasUntilClosedIsGoneAndTheScreenSaysWhy() {
    try (AppWorld world = AppWorld.open(folder, Speech.ENGLISH.settings())) {
      world.click("#link-stay");
      world.link(world.phone("Ana"));
      PhoneInHand budi = world.friend("Budi");
      assertEquals(List.of("halo"), world.texts(budi));
      choosesACat(world);
      assertFalse(Files.exists(emoji()), "an emoji that was chosen is on the disk");
      world.kill();
      world.start();
      world.see("#link-beginning");
      var _ = world.code();
      world.picture("after-until-closed-en");
      world.stop();
      world.start();
      world.see(".link-code");
      assertEquals(false, world.isSeen("#link-beginning"), "it is said once");
    }
  }

  @Test
  void emojiThatWereChosenGoWithTheAccount() throws IOException {
    Files.createDirectories(emoji().getParent());
    Files.writeString(emoji(), "recent=👍\n");
    try (AppWorld world = AppWorld.open(folder, Speech.ENGLISH.settings())) {
      world.see(".link-code");
      assertFalse(Files.exists(emoji()), "what somebody before has left");
      world.link(world.phone("Ana"));
      var _ = world.friend("Budi");
      choosesACat(world);
      assertTrue(Files.exists(emoji()), "for who stays signed in");
    }
  }

  private static void choosesACat(AppWorld world) {
    world.openChat("Budi");
    world.click("#composer-emoji");
    world.see("#emoji-search");
    world.enter("kucing");
    world.robot().push(KeyCode.ESCAPE);
    world.write("meong");
    world.seeMessage("🐈meong");
  }

  private Path emoji() {
    return folder.resolve("computer").resolve("emoji.properties");
  }
}
