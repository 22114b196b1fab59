package org.tautan.app.history;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.HistoryProgress.State;

/// A thin line over the page that says how many earlier messages have come, with a button that lets
/// them wait. It takes no room while there is nothing to say.
public final class HistoryLine extends HBox {
  private final Words words;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button pause = new Button();

  /// Shows what a model says.
  public HistoryLine(HistoryViewModel model, Words words) {
    this.words = words;
    text.setId("history-text");
    text.setMaxWidth(Double.MAX_VALUE);
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    bar.setId("history-bar");
    bar.setMinWidth(Region.USE_PREF_SIZE);
    pause.setId("history-pause");
    pause.getStyleClass().add("t-quiet-button");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause.setOnAction(_ -> model.pauseOrResume());
    getStyleClass().add("history-line");
    setAlignment(Pos.CENTER_LEFT);
    setId("history");
    managedProperty().bind(visibleProperty());
    getChildren().addAll(new FontIcon(Feather.CLOCK), text, bar, pause);
    model.shown().subscribe(this::show);
  }

  private void show(Optional<HistoryProgress> progress) {
    setVisible(progress.isPresent());
    progress.ifPresent(this::say);
  }

  private void say(HistoryProgress now) {
    String sentence =
        now.lost() > 0 && now.state() == State.COMPLETE
            ? words.text("history.incomplete", now.done(), now.lost())
            : words.text("history.state", now.state(), now.done(), now.promised());
    text.setText(sentence);
    bar.setAccessibleText(sentence);
    bar.setProgress(now.promised() == 0 ? 0 : (double) now.done() / now.promised());
    boolean over = now.state() == State.COMPLETE;
    bar.setVisible(!over);
    bar.setManaged(!over);
    pause.setVisible(!over);
    pause.setManaged(!over);
    pause.setText(words.text(now.state() == State.PAUSED ? "history.resume" : "history.pause"));
  }
}
