package org.tautan.app.connection;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;

/// A thin line over the page that says what is wrong with the connection, and what can be done. It
/// slides in and out, so that nothing below it jumps, and takes no room while all is well. To
/// somebody who writes it comes and goes at once: sliding lays out the page with every frame, and
/// each letter would wait for that.
public final class ConnectionBanner extends StackPane {
  private static final Duration SLIDE = Duration.millis(150);
  private static final long WRITING_NANOS = 1_000_000_000L;
  private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

  private final Words words;
  private final Runnable tryNow;
  private final Runnable startRelay;
  private final Runnable showDevices;
  private final FontIcon icon = new FontIcon(Feather.WIFI_OFF);
  private final Label text = new Label();
  private final Button action = new Button();
  private final HBox line = new HBox(icon, text, action);
  private Animation slide = new Timeline();
  private long lastLetter = System.nanoTime() - WRITING_NANOS;

  /// @param showDevices opens the page on which there is more to do
  public ConnectionBanner(ConnectionViewModel model, Words words, Runnable showDevices) {
    this.words = words;
    this.tryNow = model::tryNow;
    this.startRelay = model::startRelay;
    this.showDevices = showDevices;
    text.setWrapText(true);
    text.setId("connection-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    action.setId("connection-action");
    action.getStyleClass().add("t-quiet-button");
    action.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("connection-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setId("connection");
    getChildren().add(line);
    setAlignment(Pos.BOTTOM_LEFT);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinHeight(0);
    line.setVisible(false);
    setMaxHeight(0);
    setPrefHeight(0);
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_TYPED, _ -> lastLetter = System.nanoTime());
          }
        });
    model.trouble().subscribe(this::show);
  }

  private void show(Optional<Trouble> trouble) {
    trouble.ifPresentOrElse(this::say, this::leave);
  }

  private void say(Trouble trouble) {
    String sentence = words.text("connection.trouble", trouble);
    text.setText(sentence);
    line.setAccessibleText(sentence);
    line.pseudoClassStateChanged(SERIOUS, trouble.needsThePerson());
    icon.setIconCode(icon(trouble));
    act(trouble);
    line.setVisible(true);
    if (getScene() != null) {
      // its height is known once the text has its style and the line its width
      line.applyCss();
    }
    slideTo(line.prefHeight(getWidth()), () -> setPrefHeight(USE_COMPUTED_SIZE));
  }

  private void leave() {
    slideTo(0, () -> line.setVisible(false));
  }

  private void act(Trouble trouble) {
    switch (trouble) {
      case OFFLINE, CONNECTING, OTHER_RELAY -> act("connection.try-now", tryNow);
      case OWN_RELAY -> act("connection.start-relay", startRelay);
      case UNLINKED, COPIED, NOT_REGISTERED, PHONE_STOPPED, PHONE_SILENT ->
          act("connection.more", showDevices);
      case UPDATE_NEEDED, CLOCK_WRONG, CATCHING_UP -> {
        action.setVisible(false);
        action.setManaged(false);
      }
    }
  }

  private void act(String key, Runnable work) {
    action.setText(words.text(key));
    action.setOnAction(_ -> work.run());
    action.setVisible(true);
    action.setManaged(true);
  }

  private void slideTo(double height, Runnable then) {
    slide.stop();
    boolean writing = System.nanoTime() - lastLetter < WRITING_NANOS;
    if (writing || Platform.getPreferences().isReducedMotion() || getScene() == null) {
      setPrefHeight(height);
      setMaxHeight(height == 0 ? 0 : USE_PREF_SIZE);
      then.run();
      return;
    }
    double from = getHeight();
    setPrefHeight(from);
    setMaxHeight(USE_PREF_SIZE);
    Timeline timeline =
        new Timeline(
            new KeyFrame(SLIDE, new KeyValue(prefHeightProperty(), height, Interpolator.EASE_OUT)));
    timeline.setOnFinished(_ -> then.run());
    slide = timeline;
    timeline.play();
  }

  private static Ikon icon(Trouble trouble) {
    return switch (trouble) {
      case UNLINKED, NOT_REGISTERED -> Feather.SLASH;
      case COPIED, OWN_RELAY, OTHER_RELAY -> Feather.ALERT_TRIANGLE;
      case UPDATE_NEEDED -> Feather.DOWNLOAD_CLOUD;
      case PHONE_STOPPED, PHONE_SILENT -> Feather.SMARTPHONE;
      case CLOCK_WRONG -> Feather.CLOCK;
      case OFFLINE -> Feather.WIFI_OFF;
      case CONNECTING, CATCHING_UP -> Feather.REFRESH_CW;
    };
  }
}
