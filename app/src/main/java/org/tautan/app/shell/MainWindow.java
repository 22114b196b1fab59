package org.tautan.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.Settings;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.theme.Theme;
import org.tautan.app.words.Words;
import org.tautan.engine.port.StoreException;

/// The main window: shows the screen of each [ShellState], in the language of the settings, and
/// short tellings over it.
public final class MainWindow {
  private static final double WIDTH = 1120;
  private static final double HEIGHT = 760;
  private static final double LEAST_WIDTH = 720;
  private static final double LEAST_HEIGHT = 520;
  private static final Duration APPEAR = Duration.millis(120);

  /// What opens within it shows no sign of waiting, and comes without a transition.
  private static final Duration PATIENCE = Duration.millis(700);

  private static final Duration TELLING = Duration.seconds(5);

  private final Stage stage;
  private final Path data;
  private final BiFunction<ShellState, Words, Screen> screens;
  private final Runnable reopen;
  private final StackPane content = new StackPane();
  private final Label telling = new Label();
  private final PauseTransition tellingTime = new PauseTransition(TELLING);
  private Words words;
  private Optional<Screen> screen = Optional.empty();
  private Optional<Class<?>> shown = Optional.empty();
  private boolean wasOpening;

  /// @param place where the window was the last time
  /// @param data the folder that errors name
  /// @param screens makes the screen of a state that is not the window's own
  /// @param reopen tries to open the data again
  public MainWindow(
      Stage stage,
      WindowPlace place,
      Path data,
      ShellViewModel model,
      BiFunction<ShellState, Words, Screen> screens,
      CurrentSettings settings,
      Theme theme,
      Runnable reopen) {
    this.stage = stage;
    this.data = data;
    this.screens = screens;
    this.reopen = reopen;
    this.words = Words.of(settings.get().spoken());
    telling.getStyleClass().add("shell-telling");
    telling.setVisible(false);
    telling.setWrapText(true);
    tellingTime.setOnFinished(_ -> telling.setVisible(false));
    StackPane.setAlignment(telling, Pos.BOTTOM_CENTER);
    StackPane root = new StackPane(content, telling);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle(words.text("shell.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    place.restore(stage);
    stage.setOnHiding(_ -> place.keep(stage));
    model.state().subscribe(now -> show(now));
    settings
        .property()
        .map(Settings::spoken)
        .subscribe(language -> {
          if (language != words.language()) {
            words = Words.of(language);
            shown = Optional.empty();
            show(model.state().get());
          }
        });
  }

  /// Opens the window.
  public void show() {
    stage.show();
  }

  /// Whether the person is in the window now.
  public ReadOnlyBooleanProperty focused() {
    return stage.focusedProperty();
  }

  /// Closes it.
  public void close() {
    stage.close();
  }

  /// Says beside its name how many messages wait.
  public void unread(int messages) {
    String title = words.text("shell.title");
    stage.setTitle(messages == 0 ? title : words.text("shell.title.unread", messages, title));
  }

  /// Brings the window before the others.
  public void raise() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /// Tells the person something for some seconds, without taking the focus.
  public void tell(String key, Object... arguments) {
    telling.setText(words.text(key, arguments));
    telling.setVisible(true);
    tellingTime.playFromStart();
  }

  /// A screen whose state only changed its values stays.
  private void show(ShellState state) {
    if (shown.filter(state.getClass()::equals).isPresent()) {
      return;
    }
    wasOpening = shown.filter(ShellState.Opening.class::equals).isPresent();
    shown = Optional.of(state.getClass());
    screen.ifPresent(Screen::close);
    screen = Optional.empty();
    switch (state) {
      case ShellState.Opening() -> content.getChildren().setAll(opening());
      case ShellState.NoFolder() ->
          appear(trouble(words.text("shell.no-folder"), words.text("shell.no-folder.next")));
      case ShellState.Closed(StoreException.Reason why) ->
          appear(trouble(words.text("shell.trouble.title"), words.text("shell.trouble", why)));
      case ShellState.Locked(var _), ShellState.Linking(), ShellState.Chatting(var _) -> {
        Screen next = screens.apply(state, words);
        screen = Optional.of(next);
        appear(next.root());
      }
    }
  }

  private void appear(Node node) {
    content.getChildren().setAll(node);
    if (!wasOpening) {
      fadeIn(node, Duration.ZERO);
    }
  }

  private static void fadeIn(Node node, Duration delay) {
    node.setOpacity(0);
    FadeTransition fade = new FadeTransition(APPEAR, node);
    fade.setDelay(delay);
    fade.setToValue(1);
    fade.play();
  }

  private Node opening() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(words.text("shell.starting"));
    fadeIn(progress, PATIENCE);
    StackPane pane = new StackPane(progress);
    pane.getStyleClass().add("shell-starting");
    return pane;
  }

  private Node trouble(String what, String next) {
    Label title = WrappedLabel.of(what, "t-title");
    Label text = WrappedLabel.of(next, "t-muted");
    Label folder = WrappedLabel.of(words.text("shell.trouble.folder", data), "t-small");
    Button again = new Button(words.text("shell.try-again"));
    again.getStyleClass().add("accent");
    again.setDefaultButton(true);
    again.setId("shell-try-again");
    again.setOnAction(_ -> reopen.run());
    VBox pane = new VBox(new FontIcon(Feather.ALERT_TRIANGLE), title, text, folder, again);
    pane.getStyleClass().add("shell-trouble");
    return new StackPane(pane);
  }
}
