package org.tautan.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.app.chatlist.ChatItem;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.settings.page.SettingsSection;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.desktop.words.Language;

/// A walk through every screen, in both themes and languages, with names and texts of every kind.
/// Its pictures are in `target/screens/look-…`; at 200 % with `-Dtests.jvm=-Dglass.gtk.uiScale=2`.
class LookTest {
  private static final String LONG_NAME =
      "Raden Mas Kusumawardhana-Wijayakusuma Adiningrat von Hohenzollern-Sigmaringen";

  @TempDir private Path folder;
  private final List<String> faults = new ArrayList<>();
  private String look = "";

  @ParameterizedTest
  @CsvSource({"LIGHT, ENGLISH", "DARK, ENGLISH", "LIGHT, INDONESIAN", "DARK, INDONESIAN"})
  void everyScreenCanBeReadAndReached(ThemeChoice theme, Language language) {
    Settings settings = Settings.STANDARD.withTheme(theme).withLanguage(Optional.of(language));
    look = theme + "-" + language;
    try (AppWorld world = AppWorld.open(folder, settings)) {
      link(world);
      emptyList(world);
      chats(world);
      devicesAndSettings(world);
    }
    assertEquals(List.of(), faults);
  }

  private void link(AppWorld world) {
    String code = world.code();
    show(world, "link-01-code");
    tab(world, "link-01-code");
    PhoneInHand phone = world.phone(LONG_NAME);
    phone.scan(code);
    world.see("#link-yes");
    show(world, "link-02-compare");
    world.click("#link-yes");
    var _ = phone.seesPictures();
    phone.saysYes();
    world.see("#home");
  }

  private void emptyList(AppWorld world) {
    world.see("#chatlist-empty-new");
    show(world, "chats-01-empty");
    world.robot().push(KeyCode.CONTROL, KeyCode.N);
    world.see("#newchat-link");
    show(world, "chats-02-new");
    world.robot().push(KeyCode.ESCAPE);
    world.click("#chatlist-profile");
    world.see("#profile .link-code");
    show(world, "chats-03-profile");
    world.robot().push(KeyCode.ESCAPE);
    world.see("#chatlist-empty-new");
  }

  private void chats(AppWorld world) {
    says(
        world,
        LONG_NAME,
        "https://example.org/a/very/long/path/that/has/no/end?with=queries&and=more 😀 "
            + LONG_NAME);
    says(world, "שרה כהן", "שלום! Meet at 10:00, בסדר?");
    says(world, "Siti", "😀😍👍");
    open(world, 0);
    show(world, "chat-01-emoji");
    open(world, 1);
    show(world, "chat-02-rtl");
    open(world, 2);
    show(world, "chat-03-long");
    world.click("#conversation-header");
    world.see("#contact");
    show(world, "chat-04-contact");
    tab(world, "chat-04-contact");
  }

  private void devicesAndSettings(AppWorld world) {
    world.click("#home-devices");
    world.see("#devices-row-1");
    show(world, "devices");
    tab(world, "devices");
    world.click("#home-settings");
    for (SettingsSection section : SettingsSection.values()) {
      String name = section.name().toLowerCase(java.util.Locale.ROOT);
      world.click("#settings-open-" + name);
      world.see("#settings-section-" + name);
      show(world, "settings-" + name);
      tab(world, "settings-" + name);
    }
  }

  private void says(AppWorld world, String name, String text) {
    PhoneInHand other = world.phone(name);
    world.ownPhone().meets(other);
    other.writes(world.ownPhone(), text);
    world.until("the words of " + name, () -> world.robot().lookup("#chats").query() != null);
    world.until(
        "the chat of " + name,
        () -> world.robot().lookup((Node node) -> isRow(node, 0, name)).tryQuery().isPresent());
  }

  private static void open(AppWorld world, int row) {
    world
        .robot()
        .clickOn(world.robot().lookup((Node node) -> isRow(node, row, "")).queryAs(Node.class));
    world.see("#conversation");
  }

  private static boolean isRow(Node node, int row, String name) {
    return node instanceof ListCell<?> cell
        && cell.getIndex() == row
        && cell.getItem() instanceof ChatItem chat
        && chat.title().contains(name);
  }

  private static boolean hasAppeared(AppWorld world, String root) {
    return world.robot().lookup(root).tryQuery().filter(node -> node.getOpacity() < 1).isEmpty();
  }

  private void show(AppWorld world, String screen) {
    world.until(
        screen + " has appeared", () -> hasAppeared(world, "#link") && hasAppeared(world, "#home"));
    world.picture("look-" + look + "-" + screen);
    world.onWindow(() ->
        Inspection.of(world.stage().getScene())
            .forEach(fault -> faults.add(screen + ": " + fault)));
  }

  /// Colours and language change nothing in it, so that once is enough.
  private void tab(AppWorld world, String screen) {
    if (!look.equals("LIGHT-ENGLISH")) {
      return;
    }
    new TabWalk(world).unreached().forEach(fault -> faults.add(screen + ": " + fault));
  }
}
