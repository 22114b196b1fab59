package org.tautan.app.conversation;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;

/// The way back to the newest row, at the lower right while the person is further up, with the
/// number of what came meanwhile.
final class ToEndButton extends Button {
  /// @param toEnd goes there
  ToEndButton(ConversationViewModel model, Words words, Runnable toEnd) {
    Label count = new Label();
    count.getStyleClass().add("conversation-jump-count");
    count.textProperty().bind(model.below().asString());
    count.visibleProperty().bind(model.below().greaterThan(0));
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    setId("conversation-to-end");
    getStyleClass().add("conversation-jump");
    setGraphic(new StackPane(new FontIcon(Feather.CHEVRON_DOWN), count));
    setAccessibleText(words.text("conversation.to-end"));
    visibleProperty().bind(model.atEnd().not());
    setOnAction(_ -> toEnd.run());
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
  }
}
