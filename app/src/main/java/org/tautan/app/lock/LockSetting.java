package org.tautan.app.lock;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// The card of the settings where a passphrase is set, changed and removed.
public final class LockSetting {
  private static final int SHORTEST = 8;

  private final AppLock lock;
  private final Words words;
  private final Consumer<Guard> changed;
  private final VBox card = LockControls.card("lock-setting");
  private final PasswordField current;
  private final PasswordField fresh;
  private final PasswordField repeat;
  private final Label answer = LockControls.answer("lock-setting-answer");

  /// @param changed is told what guards the chats once that has changed here
  public LockSetting(AppLock lock, Words words, Consumer<Guard> changed) {
    this.lock = lock;
    this.words = words;
    this.changed = changed;
    this.current = LockControls.field(words.text("lock.current"), "lock-current");
    this.fresh = LockControls.field(words.text("lock.new"), "lock-new");
    this.repeat = LockControls.field(words.text("lock.repeat"), "lock-repeat");
  }

  /// The card.
  public Node root() {
    return card;
  }

  /// Says that there is nothing to lock, since nothing stays here.
  public void showNothingKept() {
    card.getChildren()
        .setAll(title(), WrappedLabel.of(words.text("lock.setting.session"), "t-small"));
  }

  /// Shows what can be done now.
  public void show(Guard guard) {
    answer.setText("");
    if (guard.hasPassphrase()) {
      Button change =
          button(
              "lock.change",
              () ->
                  ifFresh(passphrase ->
                      lock.change(
                          current.getText(), passphrase, came -> came(came, "lock.done.changed"))));
      Button remove =
          button(
              "lock.remove",
              () -> lock.remove(current.getText(), came -> came(came, "lock.done.removed")));
      Button now = button("lock.now", lock::lockNow);
      show(guard, LockControls.buttons(change, remove, now), current, fresh, repeat);
    } else {
      Button set =
          button(
              "lock.set",
              () ->
                  ifFresh(passphrase -> lock.set(passphrase, came -> came(came, "lock.done.set"))));
      show(guard, LockControls.buttons(set), fresh, repeat);
    }
  }

  private void show(Guard guard, HBox buttons, PasswordField... fields) {
    card.getChildren()
        .setAll(title(), WrappedLabel.of(words.text("lock.setting", guard), "t-small"));
    card.getChildren().addAll(fields);
    card.getChildren().addAll(buttons, answer);
  }

  private Label title() {
    return WrappedLabel.of(words.text("lock.setting"), "t-strong");
  }

  private void ifFresh(Consumer<String> then) {
    problem()
        .ifPresentOrElse(
            key -> answer.setText(words.text(key)),
            () -> {
              answer.setText(words.text("lock.trying"));
              then.accept(fresh.getText());
            });
  }

  private Optional<String> problem() {
    if (fresh.getText().codePoints().count() < SHORTEST) {
      return Optional.of("lock.short");
    }
    return fresh.getText().equals(repeat.getText())
        ? Optional.empty()
        : Optional.of("lock.different");
  }

  private void came(AppLock.Outcome outcome, String done) {
    current.clear();
    if (outcome instanceof AppLock.Outcome.Done) {
      fresh.clear();
      repeat.clear();
      changed.accept(lock.guard());
      answer.setText(words.text(done));
    } else {
      answer.setText(LockControls.text(words, outcome));
    }
  }

  private Button button(String name, Runnable action) {
    return LockControls.button(words, name, action);
  }
}
