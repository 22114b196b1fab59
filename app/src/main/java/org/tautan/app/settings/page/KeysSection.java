package org.tautan.app.settings.page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tautan.app.shell.Shortcut;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// The list of keys.
final class KeysSection {
  private KeysSection() {}

  static Node of(Words words) {
    VBox card = SettingRows.card();
    for (Shortcut shortcut : Shortcut.values()) {
      String[] keys =
          shortcut.keys().stream().map(KeyCombination::getDisplayText).toArray(String[]::new);
      card.getChildren().add(row(words.text("settings.keys", shortcut), keys));
    }
    card.getChildren().add(row(words.text("settings.keys.search"), "Ctrl+K"));
    card.getChildren().add(row(words.text("settings.keys.find"), "Ctrl+F"));
    card.getChildren().add(row(words.text("settings.keys.next-chat"), "Alt+↓", "Alt+↑"));
    card.getChildren().add(row(words.text("settings.keys.contact"), "Ctrl+I"));
    card.getChildren().add(row(words.text("settings.keys.send"), "Enter"));
    card.getChildren().add(row(words.text("settings.keys.line"), "Shift+Enter"));
    card.getChildren().add(row(words.text("settings.keys.next"), "Tab", "Shift+Tab"));
    return SettingRows.column(card);
  }

  private static Node row(String what, String... keys) {
    Label label = WrappedLabel.of(what, "t-body");
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox caps = new HBox();
    caps.setMinWidth(Region.USE_PREF_SIZE);
    caps.getStyleClass().add("settings-keys");
    for (String key : keys) {
      Label cap = new Label(key);
      cap.getStyleClass().add("settings-key");
      caps.getChildren().add(cap);
    }
    HBox row = new HBox(label, caps);
    row.getStyleClass().addAll("settings-row", "settings-line");
    row.setAccessibleText(what + ": " + String.join(", ", keys));
    return row;
  }
}
