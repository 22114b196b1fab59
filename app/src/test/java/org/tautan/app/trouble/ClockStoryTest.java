package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.connection.Trouble;
import org.tautan.app.notification.Notice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;

/// The clock is wrong, is set, or jumps because the computer slept.
class ClockStoryTest {
  @TempDir private Path folder;

  @Test
  void aClockThatIsWrongIsSaidUntilItIsSetAndMessagesStayInOrder() {
    try (AppWorld world = AppWorld.linked(folder, Speech.ENGLISH.settings(), "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      world.openChat("Budi");
      world.write("before");
      budi.reads("before");

      world.computerClock().advance(Duration.ofDays(-1));
      world.network().cut();
      Speech.ENGLISH.sees(world, Trouble.CLOCK_WRONG);
      world.write("a day back");
      budi.reads("a day back");
      budi.writes(world.ownPhone(), "answered");
      world.seeMessage("answered");
      world.picture("clock-back-en");

      world.computerClock().advance(Duration.ofDays(1).plusMinutes(10));
      world.network().cut();
      world.write("ten minutes ahead");
      budi.reads("ten minutes ahead");
      Speech.ENGLISH.sees(world, Trouble.CLOCK_WRONG);
      world.picture("clock-wrong-en");

      world.computerClock().advance(Duration.ofMinutes(-10));
      world.network().cut();
      Speech.ENGLISH.seesGo(world, Trouble.CLOCK_WRONG);
      List<String> all = List.of("halo", "before", "a day back", "answered", "ten minutes ahead");
      assertEquals(all, world.texts(budi));
      world.stop();
      world.start();
      world.see("#home");
      assertEquals(all, world.texts(budi));
    }
  }

  @Test
  void afterADayAsleepItCatchesUpAtOnceAndQuietly() {
    try (AppWorld world = AppWorld.linked(folder, Speech.INDONESIAN.settings(), "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      world.onWindow(() -> world.stage().setIconified(true));
      world.until("nobody in the window", () -> !world.stage().isFocused());
      world.network().goAway();
      List<String> all = new ArrayList<>(List.of("halo"));
      for (int i = 0; i < 20; i++) {
        String text = "malam " + i;
        budi.writes(world.ownPhone(), text);
        all.add(text);
      }
      world.ownPhone().reads("malam 19");
      world.clock().advance(Duration.ofDays(1));
      world.network().allow();
      world.until("all of them", () -> world.texts(budi).equals(all));
      assertEquals(List.of(), told(world), "what waited makes no noise");

      budi.writes(world.ownPhone(), "pagi");
      world.until("one notification", () -> told(world).equals(List.of("pagi")));
      world.onWindow(() -> world.stage().setIconified(false));
      world.openChat("Budi");
      world.seeMessage("malam 0");
      world.picture("after-a-day-asleep-id");
    }
  }

  private static List<String> told(AppWorld world) {
    return world.notifications().shown().stream().map(Notice::text).toList();
  }
}
