package org.tautan.app.lock;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.tautan.app.settings.Switch;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// The card of the settings where the key goes into the computer's keychain, and out of it.
public final class KeychainSetting {
  private final AppLock lock;
  private final Words words;
  private final Consumer<Guard> changed;
  private final VBox card = LockControls.card("keychain-setting");
  private final PasswordField passphrase;
  private final Label answer = LockControls.answer("keychain-answer");

  /// @param changed is told what guards the chats once that has changed here
  public KeychainSetting(AppLock lock, Words words, Consumer<Guard> changed) {
    this.lock = lock;
    this.words = words;
    this.changed = changed;
    this.passphrase = LockControls.field(words.text("lock.current"), "keychain-passphrase");
  }

  /// The card.
  public Node root() {
    return card;
  }

  /// Shows what can be done now.
  public void show(Guard guard) {
    answer.setText("");
    card.getChildren()
        .setAll(
            WrappedLabel.of(words.text("lock.keychain.setting"), "t-strong"),
            WrappedLabel.of(words.text("lock.keychain.setting", guard), "t-small"));
    if (guard.hasPassphrase()) {
      card.getChildren().add(passphrase);
    }
    Button button =
        guard.hasKeychain()
            ? button("lock.keychain.take", Switch.OFF)
            : button("lock.keychain.put", Switch.ON);
    card.getChildren().addAll(LockControls.buttons(button), answer);
  }

  private Button button(String name, Switch use) {
    return LockControls.button(words, name, () -> choose(use));
  }

  private void choose(Switch use) {
    answer.setText(words.text("lock.keychain.trying"));
    lock.useKeychain(use, passphrase.getText(), came -> came(came, use));
  }

  private void came(AppLock.Outcome outcome, Switch use) {
    passphrase.clear();
    changed.accept(lock.guard());
    answer.setText(
        outcome instanceof AppLock.Outcome.Done
            ? words.text("lock.keychain.done", use)
            : LockControls.text(words, outcome));
  }
}
