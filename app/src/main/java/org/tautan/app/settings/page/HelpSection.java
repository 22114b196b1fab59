package org.tautan.app.settings.page;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.tautan.app.AppParts;
import org.tautan.app.diagnostics.Diagnostics;

/// What to do when something is wrong.
final class HelpSection {
  private static final Logger LOG = System.getLogger(HelpSection.class.getName());

  private HelpSection() {}

  static Node of(AppParts parts, SettingRows rows) {
    Button save = rows.button("settings.diagnostics-save", () -> {});
    save.setOnAction(_ -> choose(parts, save));
    return SettingRows.column(SettingRows.card(rows.row("settings.diagnostics", save)));
  }

  private static void choose(AppParts parts, Node asking) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(parts.words().text("settings.diagnostics"));
    chooser.setInitialFileName("tautan-diagnostics.txt");
    File file = chooser.showSaveDialog(asking.getScene().getWindow());
    if (file != null) {
      Diagnostics.collect(
          parts,
          text -> parts.program().background().execute(() -> write(parts, file.toPath(), text)));
    }
  }

  private static void write(AppParts parts, Path file, String text) {
    try {
      Files.writeString(file, text);
      Platform.runLater(() -> parts.program().tell("settings.diagnostics.saved"));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The diagnostic file could not be written", e);
      Platform.runLater(() -> parts.program().tell("settings.diagnostics.failed"));
    }
  }
}
