package org.tautan.app.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.desktop.words.Language;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.engine.model.LinkFailure;

/// A phone in a hand scans the pixels of the window.
class LinkStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));
  private static final Settings INDONESIAN =
      Settings.STANDARD.withTheme(ThemeChoice.DARK).withLanguage(Optional.of(Language.INDONESIAN));

  @TempDir private Path folder;

  @Test
  void linksByTheCodeOnTheScreenWhenBothPeopleSayYes() {
    try (AppWorld world = AppWorld.open(folder, ENGLISH)) {
      PhoneInHand phone = world.phone("Budi");
      String code = world.code();
      world.picture("link-code-en");
      phone.scan(code);
      world.see("#link-yes");
      world.picture("link-compare-en");
      assertEquals(names(phone.seesPictures().emoji()), shownPictures(world));
      world.click("#link-yes");
      world.seeText("Now confirm on your phone…");
      phone.saysYes();
      world.see("#home");
      world.picture("home-en");
    }
  }

  @Test
  void saysWhatToDoWhenThePhoneDeclines() {
    try (AppWorld world = AppWorld.open(folder, INDONESIAN)) {
      PhoneInHand phone = world.phone("Budi");
      String code = world.code();
      world.picture("link-code-id");
      phone.scan(code);
      var _ = phone.seesPictures();
      world.see("#link-yes");
      world.picture("link-compare-id");
      phone.saysNo(LinkFailure.DECLINED_HERE);
      world.seeText("Telepon menolak. Tidak ada yang ditautkan.");
      world.picture("link-declined-id");
      world.click("#link-next");
      world.see(".link-code");
    }
  }

  private static List<String> names(List<LinkEmoji> emoji) {
    return emoji.stream().map(LinkEmoji::english).toList();
  }

  private static List<String> shownPictures(AppWorld world) {
    return world.robot().lookup(".link-emoji-one .label").queryAllAs(Label.class).stream()
        .map(label -> label.getText().toLowerCase(Locale.ROOT))
        .toList();
  }
}
