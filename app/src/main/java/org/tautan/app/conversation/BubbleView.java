package org.tautan.app.conversation;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.app.conversation.ConversationItem.Side;
import org.tautan.engine.model.MessageBody;

/// One message.
final class BubbleView extends HBox {
  private static final double WIDEST_SHARE = 0.72;

  BubbleView(Bubble bubble, String said, Node meta, Region measure) {
    Text text = new Text(said);
    text.getStyleClass().add("conversation-text");
    TextFlow flow = new TextFlow(text);
    StackPane.setAlignment(meta, Pos.BOTTOM_RIGHT);
    Region room = new Region();
    room.setPrefSize(64, 1);
    flow.getChildren().add(room);
    StackPane body = new StackPane(flow, meta);
    body.getStyleClass()
        .addAll(
            "conversation-bubble",
            "conversation-" + bubble.side().name().toLowerCase(Locale.ROOT),
            "conversation-" + bubble.run().name().toLowerCase(Locale.ROOT));
    body.maxWidthProperty().bind(measure.widthProperty().multiply(WIDEST_SHARE));
    setAlignment(bubble.side() == Side.MINE ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    getStyleClass().add("conversation-row");
    getChildren().add(body);
  }

  static Label time(String time) {
    Label label = new Label(time);
    label.getStyleClass().add("conversation-time");
    label.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return label;
  }

  static String text(MessageBody body) {
    return body instanceof MessageBody.Text(String text) ? text : "";
  }
}
