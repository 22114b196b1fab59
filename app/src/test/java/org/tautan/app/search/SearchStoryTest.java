package org.tautan.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.HistoryProgress.State;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.linking.HistoryDepth;

/// A person looks for what was written long ago, and reads on from there.
class SearchStoryTest {
  private static final String LONG_NAME =
      "Raden Mas Kusumawardhana-Wijayakusuma Adiningrat von Hohenzollern-Sigmaringen";
  private static final int EACH = 400;
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));
  private static final Settings INDONESIAN =
      Settings.STANDARD.withTheme(ThemeChoice.DARK).withLanguage(Optional.of(Language.INDONESIAN));

  @TempDir private Path folder;

  @Test
  void findsAMessageAmongAllChatsAndReadsOnFromThere() {
    try (AppWorld world = linked(ENGLISH, "Budi", LONG_NAME)) {
      search(world, "messa 17");
      world.until("ten and one of each", () -> texts(world).size() == 22);
      assertEquals("Message 179 of 400", texts(world).getFirst());
      world.picture("search-all-en");

      world.click("#search-filter-sender");
      world.picture("search-filter-menu-en");
      world.robot().push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
      world.until("what Ana wrote", () -> texts(world).size() == 10);
      assertEquals("Message 178 of 400", texts(world).getFirst());
      world.picture("search-filter-en");
      world.click("#search-filter-sender");
      world.robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
      world.until("all again", () -> texts(world).size() == 22);

      world.click("#chatlist-filter");
      world.robot().push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
      world.seeMessage("Message 179 of 400");
      world.seeText("\u2068Budi\u2069");
      world.picture("search-jump-en");
      world.seeMessage("Message 176 of 400");
      world.click("#conversation-to-end");
      world.seeMessage("Message 400 of 400");
      world.until("the end", () -> !world.isSeen("#conversation-to-end"));

      world.robot().push(KeyCode.CONTROL, KeyCode.F);
      world.see("#find-text");
      type(world, "#find-text", "message 25");
      world.seeText("1 of 11");
      world.seeMessage("Message 259 of 400");
      world.robot().push(KeyCode.ENTER).push(KeyCode.ENTER);
      world.seeText("3 of 11");
      world.seeMessage("Message 257 of 400");
      world.picture("search-find-en");
      world.robot().push(KeyCode.DOWN);
      world.seeText("2 of 11");

      world.click("#find-day");
      world.see("#calendar");
      world.picture("search-calendar-en");
      world.robot().push(KeyCode.ESCAPE);
      world.click("#find-text");
      world.robot().push(KeyCode.ESCAPE);
      world.until("no bar", () -> !world.isSeen("#find-bar"));
    }
  }

  @Test
  void walksThroughChatsAndMessagesByKeyboardAndGoesToADay() {
    try (AppWorld world = linked(INDONESIAN, "Messalina", "שרה כהן")) {
      search(world, "mess");
      world.until("a page", () -> texts(world).size() == SearchViewModel.PAGE);
      world.seeText("Pesan");
      world.picture("search-mixed-id");

      world.robot().push(KeyCode.DOWN).push(KeyCode.DOWN);
      world.until("the first message", () -> selected(world) == 0);
      world.robot().push(KeyCode.UP);
      world.until("the chat again", () -> world.see("#chats").isFocused());
      world.robot().push(KeyCode.DOWN).push(KeyCode.END);
      world.until("more", () -> texts(world).size() > SearchViewModel.PAGE);
      world.robot().push(KeyCode.ESCAPE);
      search(world, "mess 7");
      world.until("others", () -> texts(world).getFirst().equals("Message 79 of 400"));
      world.robot().push(KeyCode.ENTER);
      world.see("#composer-text");

      world.robot().push(KeyCode.CONTROL, KeyCode.F);
      world.click("#find-day");
      world.see("#calendar");
      world.picture("search-calendar-id");
      world.robot().push(KeyCode.ENTER);
      world.seeMessage(firstOfToday(world));
      world.picture("search-day-id");
    }
  }

  @Test
  void saysThatNothingIsFound() {
    try (AppWorld world = linked(INDONESIAN, "Budi")) {
      search(world, "tidak ada");
      world.seeText("Tidak ada obrolan atau pesan dengan “\u2068tidak ada\u2069”.");
      world.picture("search-nothing-id");
      world.robot().push(KeyCode.ESCAPE);
      world.seeText("Budi");
      assertFalse(world.isSeen("#search-hits"));
    }
  }

  private AppWorld linked(Settings settings, String... friends) {
    AppWorld world = AppWorld.open(folder, settings);
    PhoneInHand phone = world.phone("Ana");
    phone.hasTalked(List.of(friends), EACH);
    phone.scan(world.code());
    world.click("#link-yes");
    var _ = phone.seesPictures();
    phone.saysYes(HistoryDepth.ALL);
    world.see("#home");
    world.until(
        "the history",
        () -> world.ask(engine -> engine.history().progress().state()) == State.COMPLETE);
    return world;
  }

  private static int selected(AppWorld world) {
    return world
        .robot()
        .lookup("#search-hits")
        .queryAs(ListView.class)
        .getSelectionModel()
        .getSelectedIndex();
  }

  /// What was said first on the day that it is.
  private static String firstOfToday(AppWorld world) {
    ZoneId zone = ZoneId.systemDefault();
    long midnight =
        LocalDate.ofInstant(world.computerClock().instant(), zone)
            .atStartOfDay(zone)
            .toInstant()
            .toEpochMilli();
    return world.ask(engine ->
        engine.chats().list().stream()
            .filter(chat -> chat.title().equals("Messalina"))
            .flatMap(chat -> engine.chats().page(chat.account(), Optional.empty(), EACH).stream())
            .filter(message -> message.sentAt() >= midnight)
            .map(message -> ((MessageBody.Text) message.body()).text())
            .reduce((_, older) -> older)
            .orElseThrow());
  }

  private static void search(AppWorld world, String text) {
    world.robot().push(KeyCode.CONTROL, KeyCode.K);
    type(world, "#chatlist-filter", text);
  }

  private static void type(AppWorld world, String where, String text) {
    TextField field = world.robot().lookup(where).queryAs(TextField.class);
    world.onWindow(() -> field.setText(text));
  }

  private static List<String> texts(AppWorld world) {
    Optional<Node> list = world.robot().lookup("#search-hits").tryQuery();
    return list.stream()
        .flatMap(found -> ((ListView<?>) found).getItems().stream())
        .map(hit -> ((Message) hit).body())
        .map(body -> ((MessageBody.Text) body).text())
        .toList();
  }
}
