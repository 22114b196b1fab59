package org.tautan.app.settings.page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tautan.app.about.Licences;
import org.tautan.app.about.Version;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// Which version this is, and what it is made of.
final class AboutSection {
  private AboutSection() {}

  static Node of(Words words, SettingRows rows) {
    Label version = new Label(Version.current());
    version.setId("settings-version");
    VBox parts = SettingRows.card(WrappedLabel.of(words.text("settings.licences"), "t-strong"));
    for (Licences.Part part : Licences.all()) {
      Node row =
          new VBox(
              WrappedLabel.of((part.name() + " " + part.version()).strip(), "t-body"),
              WrappedLabel.of(part.licence(), "t-small"));
      row.getStyleClass().add("settings-row");
      parts.getChildren().add(row);
    }
    return SettingRows.column(
        SettingRows.card(
            WrappedLabel.of(words.text("settings.about"), "t-body"),
            rows.fact("settings.version", version),
            rows.fact("settings.java", new Label(Version.java())),
            rows.fact("settings.javafx", new Label(Version.javafx()))),
        parts);
  }
}
