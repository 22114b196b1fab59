package org.tautan.app.lock;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// What the cards are made of where people choose what opens their chats.
final class LockControls {
  private LockControls() {}

  static VBox card(String id) {
    VBox card = new VBox();
    card.getStyleClass().addAll("t-card", "settings-card", "lock-setting");
    card.setId(id);
    return card;
  }

  static PasswordField field(String name, String id) {
    PasswordField field = new PasswordField();
    field.setId(id);
    field.setPromptText(name);
    field.setAccessibleText(name);
    field.setMaxWidth(Double.MAX_VALUE);
    return field;
  }

  static HBox buttons(Button... buttons) {
    HBox row = new HBox(buttons);
    row.getStyleClass().add("lock-buttons");
    return row;
  }

  static Button button(Words words, String name, Runnable action) {
    Button button = new Button(words.text(name));
    button.setId(name.replace('.', '-'));
    button.setOnAction(_ -> action.run());
    return button;
  }

  static Label answer(String id) {
    Label answer = WrappedLabel.of("", "t-small");
    answer.setId(id);
    return answer;
  }

  /// What to tell a person when nothing came of it.
  static String text(Words words, AppLock.Outcome outcome) {
    return switch (outcome) {
      case AppLock.Outcome.Done() -> "";
      case AppLock.Outcome.Wait(long millis, AppLock.Cause cause) ->
          words.text("lock.answer", cause, Math.max(1, (millis + 999) / 1_000));
      case AppLock.Outcome.Failed() -> words.text("lock.failed");
      case AppLock.Outcome.NoKeychain(var why) -> words.text("lock.keychain.none", why);
    };
  }
}
