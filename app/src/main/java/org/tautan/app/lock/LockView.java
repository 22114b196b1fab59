package org.tautan.app.lock;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// What the window shows while the chats are locked: a field for the passphrase, and nothing of
/// them.
public final class LockView implements Screen {
  private final AppLock lock;
  private final Words words;
  private final PasswordField passphrase = new PasswordField();
  private final Button unlock = new Button();
  private final Label answer = WrappedLabel.of("", "t-small");
  private final PauseTransition wait = new PauseTransition();
  private final StackPane root = new StackPane();

  /// @param lock is asked
  public LockView(AppLock lock, Words words) {
    this.lock = lock;
    this.words = words;
    passphrase.setId("lock-passphrase");
    passphrase.setPromptText(words.text("lock.passphrase"));
    passphrase.setAccessibleText(words.text("lock.passphrase"));
    unlock.setText(words.text("lock.unlock"));
    unlock.setId("lock-unlock");
    unlock.getStyleClass().add("accent");
    unlock.setDefaultButton(true);
    unlock.setMaxWidth(Double.MAX_VALUE);
    unlock.setOnAction(_ -> tryIt());
    unlock.disableProperty().bind(passphrase.textProperty().isEmpty());
    answer.setId("lock-answer");
    VBox card =
        new VBox(
            new FontIcon(Feather.LOCK),
            WrappedLabel.of(words.text("lock.title"), "t-title"),
            WrappedLabel.of(words.text("lock.what"), "t-muted"),
            passphrase,
            unlock,
            answer);
    card.getStyleClass().add("lock-card");
    root.getChildren().setAll(card);
    root.setId("lock");
    wait.setOnFinished(_ -> free(Optional.empty()));
    Platform.runLater(passphrase::requestFocus);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    wait.stop();
    passphrase.clear();
  }

  private void tryIt() {
    String typed = passphrase.getText();
    passphrase.setDisable(true);
    answer.setText(words.text("lock.trying"));
    passphrase.clear();
    lock.unlock(typed, this::came);
  }

  private void came(AppLock.Outcome outcome) {
    switch (outcome) {
      case AppLock.Outcome.Done() -> {}
      case AppLock.Outcome.Wait(long millis, AppLock.Cause cause) -> {
        long seconds = Math.max(1, (millis + 999) / 1_000);
        answer.setText(words.text("lock.answer", cause, seconds));
        wait.setDuration(Duration.millis((double) millis));
        wait.playFromStart();
      }
      case AppLock.Outcome.Failed() -> free(Optional.of(words.text("lock.failed")));
    }
  }

  private void free(Optional<String> said) {
    answer.setText(said.orElseGet(() -> words.text("lock.again")));
    passphrase.setDisable(false);
    passphrase.requestFocus();
  }
}
