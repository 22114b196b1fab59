package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.connection.Trouble;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;

/// The phone lies in a drawer for more than a week, while the computer goes on.
class PhoneSilenceStoryTest {
  @TempDir private Path folder;

  @Test
  void warnsAfterTenDaysStopsSendingAfterFourteenAndGoesOnWhenThePhoneIsBack() {
    try (AppWorld world = AppWorld.linked(folder, Speech.ENGLISH.settings(), "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      world.ownPhone().switchOff();
      passes(world, Duration.ofDays(11));
      Speech.ENGLISH.sees(world, Trouble.PHONE_SILENT);
      world.openChat("Budi");
      world.write("ten days on");
      budi.reads("ten days on");
      world.picture("phone-silent-en");
      world.click("#connection-action");
      world.seeText("Your phone has been silent for more than 10 days");
      world.picture("phone-silent-devices-en");

      passes(world, Duration.ofDays(4));
      Speech.ENGLISH.sees(world, Trouble.PHONE_STOPPED);
      world.seeText("Sending has stopped");
      world.picture("phone-stopped-devices-en");
      world.click("#home-chats");
      world.write("not now");
      world.seeText(Speech.ENGLISH.words().text("composer.outcome.phone-silent"));
      world.picture("phone-stopped-en");
      budi.writes(world.ownPhone().account(), "reading goes on");
      world.seeMessage("reading goes on");

      world.ownPhone().switchOn();
      Speech.ENGLISH.seesGo(world, Trouble.PHONE_STOPPED);
      world.robot().push(KeyCode.ENTER);
      budi.reads("not now");
      assertEquals(List.of("halo", "ten days on", "reading goes on", "not now"), world.texts(budi));
    }
  }

  /// The computer sleeps in the meantime, so that it connects anew.
  private static void passes(AppWorld world, Duration days) {
    world.network().goAway();
    world.clock().advance(days);
    world.network().allow();
  }
}
