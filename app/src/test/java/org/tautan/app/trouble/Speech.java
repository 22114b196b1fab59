package org.tautan.app.trouble;

import java.util.Optional;
import org.tautan.app.connection.Trouble;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.SeenWindow;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;

/// What the window is to say, in a language; one of them in the light, the other in the dark.
enum Speech {
  ENGLISH(Language.ENGLISH, ThemeChoice.LIGHT),
  INDONESIAN(Language.INDONESIAN, ThemeChoice.DARK);

  private final Language language;
  private final ThemeChoice theme;

  Speech(Language language, ThemeChoice theme) {
    this.language = language;
    this.theme = theme;
  }

  Settings settings() {
    return Settings.STANDARD.withTheme(theme).withLanguage(Optional.of(language));
  }

  Words words() {
    return Words.of(language);
  }

  /// Waits for the line over the page.
  void sees(SeenWindow world, Trouble trouble) {
    world.seeText(words().text("connection.trouble", trouble));
    world.seeAtRest("#connection");
  }

  /// Waits until the line over the page says so no more.
  void seesGo(SeenWindow world, Trouble trouble) {
    world.seeTextGo(words().text("connection.trouble", trouble));
  }
}
