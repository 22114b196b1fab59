package org.tautan.app.settings.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;

/// Colours, language and the size of text.
final class AppearanceSection {
  private AppearanceSection() {}

  static Node of(CurrentSettings settings, Words words, SettingRows rows) {
    Settings now = settings.get();
    Node theme =
        rows.row(
            "settings.theme",
            rows.choice(
                "settings.theme",
                rows.named("settings.theme", ThemeChoice.values()),
                now.theme(),
                chosen -> settings.change(before -> before.withTheme(chosen))));
    Node language =
        rows.row(
            "settings.language",
            rows.choice(
                "settings.language",
                languages(words),
                now.language(),
                chosen -> settings.change(before -> before.withLanguage(chosen))));
    return SettingRows.column(
        SettingRows.card(theme, language), SettingRows.card(size(settings, words, rows)));
  }

  /// A language is called by its own name, so that who landed in the wrong one finds back.
  private static Map<Optional<Language>, String> languages(Words words) {
    Map<Optional<Language>, String> languages = new LinkedHashMap<>();
    languages.put(Optional.empty(), words.text("settings.language.system"));
    languages.put(Optional.of(Language.ENGLISH), "English");
    languages.put(Optional.of(Language.INDONESIAN), "Bahasa Indonesia");
    return languages;
  }

  /// The example follows the slider; the window follows when it is let go, or the slider would run
  /// away under the hand.
  private static Node size(CurrentSettings settings, Words words, SettingRows rows) {
    Slider slider =
        new Slider(Settings.SMALLEST_FONT, Settings.LARGEST_FONT, settings.get().fontSize());
    slider.setId("settings-font-size");
    slider.setAccessibleText(words.text("settings.font-size"));
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    Label pixels = new Label();
    pixels.setId("settings-font-size-now");
    pixels.getStyleClass().add("settings-pixels");
    Label example = WrappedLabel.of(words.text("settings.font-size.example"), "settings-example");
    slider
        .valueProperty()
        .subscribe(value -> {
          int size = (int) Math.round(value.doubleValue());
          example.setStyle("-fx-font-size: " + size + "px;");
          pixels.setText(words.text("settings.font-size.pixels", size));
          if (!slider.isValueChanging()) {
            settings.change(before -> before.withFontSize(size));
          }
        });
    slider
        .valueChangingProperty()
        .subscribe((_, dragging) -> {
          if (!dragging) {
            int size = (int) Math.round(slider.getValue());
            settings.change(before -> before.withFontSize(size));
          }
        });
    HBox line = new HBox(slider, pixels);
    line.getStyleClass().add("settings-slider");
    VBox shown = new VBox(rows.row("settings.font-size", line), example);
    shown.getStyleClass().add("settings-size");
    return shown;
  }
}
