package org.tautan.app.newchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.shell.Clipboards;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.app.text.Direction;
import org.tautan.desktop.words.Language;

/// A person meets somebody new, and looks at who they are.
class NewChatStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.DARK).withLanguage(Optional.of(Language.ENGLISH));

  @TempDir private Path folder;

  @Test
  void meetsSomebodyByALinkFromTheClipboardAndComparesSafetyNumbers() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Ana")) {
      PhoneInHand budi = world.phone("Budi");
      world.robot().push(KeyCode.CONTROL, KeyCode.N);
      world.see("#newchat-link");
      world.letters("halo");
      world.seeText(
          "This is not a contact link of Tautan’s. Ask for the whole link, or for a picture of the"
              + " code.");
      world.picture("newchat-refused-en");
      world.onWindow(() -> Clipboards.copy(budi.contactLink()));
      world.click("#newchat-clipboard");
      world.seeText("Somebody new");
      world.picture("newchat-ready-en");
      world.click("#newchat-open");
      world.see("#conversation");

      String mine = world.ownPhone().contactLink();
      budi.ask(engine -> engine.chats().add(mine));
      budi.writes(world.ownPhone(), "Halo, ini Budi");
      world.seeText("Budi");
      world.robot().push(KeyCode.CONTROL, KeyCode.I);
      world.see("#contact-digits");
      world.picture("contact-en");
      String theirs =
          budi.ask(
              engine -> engine.chats().safetyCode(world.ownPhone().account()).orElseThrow().text());
      world.onWindow(() -> Clipboards.copy(theirs));
      fire(world, "#contact-compare-clipboard");
      world.seeText("The codes match: same keys, same devices. Nobody stands between you.");
      world.picture("contact-same-en");
      Bounds result = bounds(world, "#contact-comparison");
      assertTrue(result.getMaxY() <= bounds(world, "#contact").getMaxY(), "is before their eyes");
      ScrollPane details = world.robot().lookup("#contact .scroll-pane").query();
      world.onWindow(() -> details.setVvalue(0));

      world.onWindow(() ->
          ((TextInputControl) world.robot().lookup("#contact-nickname").query())
              .setText("Sahabat"));
      world.click("#contact-nickname");
      world.robot().push(KeyCode.ENTER);
      world.seeText("Calls themselves " + Direction.isolated("Budi"));
      assertEquals("Sahabat", world.robot().lookup("#contact-name").queryLabeled().getText());
    }
  }

  /// Presses a button that one would have to scroll to.
  private static void fire(AppWorld world, String query) {
    world.see(query);
    world.onWindow(() -> ((Button) world.robot().lookup(query).query()).fire());
  }

  private static Bounds bounds(AppWorld world, String query) {
    Node node = world.robot().lookup(query).query();
    return node.localToScene(node.getLayoutBounds());
  }
}
