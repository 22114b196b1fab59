package org.tautan.app.link;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.text.WrappedLabel;

/// A card that says one thing and offers next steps, the likeliest first.
final class MessageCard {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private MessageCard() {}

  /// Something did not work.
  static Node failed(String title, String next, Step... steps) {
    FontIcon icon = icon(Feather.ALERT_CIRCLE);
    icon.pseudoClassStateChanged(FAILED, true);
    return message(icon, title, next, steps);
  }

  /// Something has ended without harm.
  static Node calm(String title, String next, Step... steps) {
    return message(icon(Feather.CLOCK), title, next, steps);
  }

  /// Something is going on.
  static Node busy(String what) {
    Label text = new Label(what);
    text.getStyleClass().add("t-heading");
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(what);
    return card(progress, text);
  }

  private static Node message(FontIcon icon, String title, String next, Step... steps) {
    Label heading = new Label(title);
    heading.getStyleClass().add("t-heading");
    heading.setWrapText(true);
    Label text = WrappedLabel.of(next, "t-muted");
    text.setId("link-message");
    HBox buttons = new HBox();
    buttons.getStyleClass().add("link-buttons");
    for (Step step : steps) {
      buttons.getChildren().add(step.button());
    }
    if (buttons.getChildren().getFirst() instanceof Button likeliest) {
      likeliest.getStyleClass().add("accent");
      likeliest.setDefaultButton(true);
    }
    return card(icon, heading, text, buttons);
  }

  private static FontIcon icon(Ikon ikon) {
    FontIcon icon = new FontIcon(ikon);
    icon.getStyleClass().add("link-message-icon");
    return icon;
  }

  private static VBox card(Node... content) {
    VBox card = new VBox(content);
    card.getStyleClass().addAll("t-card", "link-message");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    return card;
  }

  /// What the person can do next.
  ///
  /// @param id of its button
  record Step(String id, String text, Runnable run) {
    private Button button() {
      Button button = new Button(text);
      button.setId(id);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> run.run());
      return button;
    }
  }
}
