package org.tautan.app.shell;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts a text onto the clipboard, and says for a moment that it did.
public final class CopyButton extends Button {
  private static final Duration SAID = Duration.seconds(2);

  /// @param idle what it says
  /// @param done what it says after it was pressed
  /// @param text what it copies
  public CopyButton(String idle, String done, Supplier<String> text) {
    super(idle, new FontIcon(Feather.COPY));
    getStyleClass().add("t-quiet-button");
    PauseTransition pause = new PauseTransition(SAID);
    pause.setOnFinished(_ -> setText(idle));
    setOnAction(_ -> {
      Clipboards.copy(text.get());
      setText(done);
      pause.playFromStart();
    });
  }
}
