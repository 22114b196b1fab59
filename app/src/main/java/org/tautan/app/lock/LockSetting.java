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
import org.tautan.engine.model.SignIn;

/// The card of the settings where a passphrase is set, changed and removed.
public final class LockSetting {
  private static final int SHORTEST = 8;

  private final AppLock lock;
  private final Words words;
  private final Node whileOn;
  private final VBox card = new VBox();
  private final PasswordField current;
  private final PasswordField fresh;
  private final PasswordField repeat;
  private final Label answer = WrappedLabel.of("", "t-small");

  private LockSetting(AppLock lock, Node whileOn, Words words) {
    this.lock = lock;
    this.words = words;
    this.whileOn = whileOn;
    this.current = field(words.text("lock.current"), "lock-current");
    this.fresh = field(words.text("lock.new"), "lock-new");
    this.repeat = field(words.text("lock.repeat"), "lock-repeat");
    answer.setId("lock-setting-answer");
    card.getStyleClass().addAll("t-card", "settings-card", "lock-setting");
    card.setId("lock-setting");
  }

  /// The card.
  ///
  /// @param whileOn what can be chosen, in a card below, while a passphrase is set
  public static Node of(AppLock lock, SignIn signIn, Node whileOn, Words words) {
    LockSetting setting = new LockSetting(lock, whileOn, words);
    setting.show(signIn);
    return setting.card;
  }

  private void show(SignIn signIn) {
    boolean on = signIn != SignIn.UNTIL_CLOSED && lock.isOn();
    whileOn.setVisible(on);
    whileOn.setManaged(on);
    if (signIn == SignIn.UNTIL_CLOSED) {
      card.getChildren()
          .setAll(title(), WrappedLabel.of(words.text("lock.setting.session"), "t-small"));
    } else if (on) {
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
      show("lock.setting.on", new HBox(change, remove, now), current, fresh, repeat);
    } else {
      Button set =
          button(
              "lock.set",
              () ->
                  ifFresh(passphrase -> lock.set(passphrase, came -> came(came, "lock.done.set"))));
      show("lock.setting.off", new HBox(set), fresh, repeat);
    }
  }

  private void show(String meaning, HBox buttons, PasswordField... fields) {
    buttons.getStyleClass().add("lock-buttons");
    card.getChildren().setAll(title(), WrappedLabel.of(words.text(meaning), "t-small"));
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
    switch (outcome) {
      case AppLock.Outcome.Done() -> {
        fresh.clear();
        repeat.clear();
        show(SignIn.STAY);
        answer.setText(words.text(done));
      }
      case AppLock.Outcome.Wait(long millis, AppLock.Cause cause) ->
          answer.setText(words.text("lock.answer", cause, Math.max(1, (millis + 999) / 1_000)));
      case AppLock.Outcome.Failed() -> answer.setText(words.text("lock.failed"));
    }
  }

  private static PasswordField field(String name, String id) {
    PasswordField field = new PasswordField();
    field.setId(id);
    field.setPromptText(name);
    field.setAccessibleText(name);
    field.setMaxWidth(Double.MAX_VALUE);
    return field;
  }

  private Button button(String name, Runnable action) {
    Button button = new Button(words.text(name));
    button.setId(name.replace('.', '-'));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
