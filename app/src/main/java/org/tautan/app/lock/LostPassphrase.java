package org.tautan.app.lock;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// What can be done without the passphrase: nothing opens what is here, but the phone has it too.
final class LostPassphrase {
  private final VBox card;
  private final Button back;

  /// @param erase erases what is here and begins as on the first day
  LostPassphrase(Words words, Runnable goBack, Runnable erase) {
    this.back = LockControls.button(words, "lock.lost.back", goBack);
    back.setCancelButton(true);
    Button erasing = LockControls.button(words, "lock.lost.erase", erase);
    erasing.getStyleClass().add("danger");
    this.card =
        new VBox(
            new FontIcon(Feather.KEY),
            WrappedLabel.of(words.text("lock.lost.title"), "t-title"),
            WrappedLabel.of(words.text("lock.lost.what"), "t-muted"),
            WrappedLabel.of(words.text("lock.lost.phone"), "t-muted"),
            LockControls.buttons(back, erasing));
    card.getStyleClass().add("lock-card");
    card.setId("lock-lost");
  }

  Node root() {
    return card;
  }

  /// Enter goes back: erasing is chosen, not come upon.
  void focus() {
    back.requestFocus();
  }
}
