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
import org.tautan.app.shell.ShellState;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// What the window shows while the chats are locked: a field for the passphrase, and nothing of
/// them.
public final class LockView implements Screen {
  private final AppLock lock;
  private final Words words;
  private final PasswordField passphrase;
  private final Button unlock = new Button();
  private final Label answer = LockControls.answer("lock-answer");
  private final PauseTransition wait = new PauseTransition();
  private final VBox card;
  private final LostPassphrase lost;
  private final StackPane root = new StackPane();

  /// @param lock is asked
  /// @param why why it is locked
  /// @param erase erases what is here and begins as on the first day, for who has lost the
  ///   passphrase
  public LockView(AppLock lock, ShellState.Locked.Why why, Runnable erase, Words words) {
    this.lock = lock;
    this.lost = new LostPassphrase(words, this::showCard, erase);
    this.words = words;
    this.passphrase = LockControls.field(words.text("lock.passphrase"), "lock-passphrase");
    unlock.setText(words.text("lock.unlock"));
    unlock.setId("lock-unlock");
    unlock.getStyleClass().add("accent");
    unlock.setDefaultButton(true);
    unlock.setMaxWidth(Double.MAX_VALUE);
    unlock.setOnAction(_ -> tryIt());
    unlock.disableProperty().bind(passphrase.textProperty().isEmpty());
    Button forgot = LockControls.button(words, "lock.forgot", this::showLost);
    forgot.getStyleClass().add("t-quiet-button");
    this.card =
        new VBox(
            new FontIcon(Feather.LOCK),
            WrappedLabel.of(words.text("lock.title"), "t-title"),
            WrappedLabel.of(words.text("lock.what", why), "t-muted"),
            passphrase,
            unlock,
            forgot,
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

  private void showLost() {
    root.getChildren().setAll(lost.root());
    lost.focus();
  }

  private void showCard() {
    root.getChildren().setAll(card);
    passphrase.requestFocus();
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
      case AppLock.Outcome.Wait(long millis, var _) -> {
        answer.setText(LockControls.text(words, outcome));
        wait.setDuration(Duration.millis((double) millis));
        wait.playFromStart();
      }
      case AppLock.Outcome.Failed(), AppLock.Outcome.NoKeychain(var _) ->
          free(Optional.of(LockControls.text(words, outcome)));
    }
  }

  private void free(Optional<String> said) {
    answer.setText(said.orElseGet(() -> words.text("lock.again")));
    passphrase.setDisable(false);
    passphrase.requestFocus();
  }
}
