package org.tautan.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.HistoryProgress.State;
import org.tautan.protocol.linking.HistoryDepth;

/// A phone with old conversations links this computer.
class HistoryStoryTest {
  private static final int EACH = 9_000;
  private static final List<String> FRIENDS = List.of("Budi", "Citra", "Dewi");
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));
  private static final Settings INDONESIAN =
      Settings.STANDARD.withTheme(ThemeChoice.DARK).withLanguage(Optional.of(Language.INDONESIAN));

  @TempDir private Path folder;

  private static AppWorld linked(Path folder, Settings settings) {
    AppWorld world = AppWorld.open(folder, settings);
    PhoneInHand phone = world.phone("Ana");
    phone.hasTalked(FRIENDS, EACH);
    phone.scan(world.code());
    world.click("#link-yes");
    var _ = phone.seesPictures();
    phone.saysYes(HistoryDepth.ALL);
    world.see("#home");
    return world;
  }

  private static HistoryProgress progress(AppWorld world) {
    return world.ask(engine -> engine.history().progress());
  }

  private static String line(AppWorld world) {
    return world.robot().lookup("#history-text").queryAs(Label.class).getText();
  }

  @Test
  void showsChatsAtOnceSaysHowMuchIsHereAndWaitsWhenAskedTo() {
    try (AppWorld world = linked(folder, ENGLISH)) {
      world.seeText("Citra");
      world.until("earlier messages", () -> line(world).startsWith("Earlier messages: "));
      world.click("#history-pause");
      world.until("a pause", () -> line(world).startsWith("Earlier messages wait: "));
      long here = progress(world).done();
      assertTrue(here < (long) FRIENDS.size() * EACH, here + " of all");
      world.picture("history-paused-en");
      world.openChat("Citra");
      world.seeMessage("Message 9000 of 9000");
      world.picture("history-paused-chat-en");
      assertEquals(here, progress(world).done());
      world.click("#history-pause");
      world.until("all of it", () -> progress(world).state() == State.COMPLETE);
      world.seeText("All your earlier messages are here: 27,000.");
      world.picture("history-complete-en");
      assertEquals(new HistoryProgress(State.COMPLETE, 27_000, 27_000, 0), progress(world));
    }
  }

  @Test
  void goesOnAfterTheProgramWasKilled() {
    try (AppWorld world = linked(folder, INDONESIAN)) {
      world.until("pesan lama", () -> line(world).startsWith("Pesan lama: "));
      world.picture("history-coming-id");
      world.kill();
      world.start();
      world.until("semua", () -> progress(world).state() == State.COMPLETE);
      assertEquals(new HistoryProgress(State.COMPLETE, 27_000, 27_000, 0), progress(world));
    }
  }
}
