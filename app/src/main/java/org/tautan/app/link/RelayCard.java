package org.tautan.app.link;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// The card on which something is chosen before a link: the relay, or the way for phones.
final class RelayCard {
  private RelayCard() {}

  /// @param key of its title; its sentence has `.which` behind it
  /// @param choice what there is to choose
  /// @param newCode goes on with the one that is chosen
  static Node of(String key, Node choice, Words words, Runnable newCode) {
    Button button = new Button(words.text("link.new-code"));
    button.setId("link-next");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> newCode.run());
    HBox buttons = new HBox(button);
    buttons.getStyleClass().add("link-buttons");
    Label title = WrappedLabel.of(words.text(key), "t-title");
    VBox card =
        new VBox(title, WrappedLabel.of(words.text(key + ".which"), "t-muted"), choice, buttons);
    card.getStyleClass().add("link-relay");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    return card;
  }
}
