package org.tautan.app.conversation;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.app.conversation.ConversationItem.Side;
import org.tautan.app.text.Direction;
import org.tautan.app.text.MessageText;
import org.tautan.app.text.TextLook;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;

/// Draws rows.
final class Rows {
  private final ConversationViewModel model;
  private final Words words;
  private final Moments moments;
  private final LineWords lines;
  private final TextLook look;
  private final RowActions actions;
  private final BubbleMenu menu;

  Rows(
      ConversationViewModel model,
      Words words,
      Moments moments,
      TextLook look,
      RowActions actions) {
    this.model = model;
    this.words = words;
    this.moments = moments;
    this.lines = new LineWords(words, model.isOwn());
    this.look = look;
    this.actions = actions;
    this.menu = new BubbleMenu(words, look.selection(), actions);
  }

  /// A row's node.
  ///
  /// @param measure where it takes its width from
  Node draw(ConversationItem item, Region measure) {
    return switch (item) {
      case ConversationItem.Day(var date) -> day(date);
      case ConversationItem.Unread(int count) -> unread(count);
      case ConversationItem.Told(Message message) ->
          message.body() instanceof MessageBody.Note note
              ? centred(lines.text(note, title()), style(note.line()), measure)
              : new Region();
      case Bubble bubble -> bubble(bubble, measure);
    };
  }

  private static String style(Line line) {
    return switch (line) {
      case DEVICE_LINKED, DEVICE_LEFT, CLOCK_AHEAD, LIST_EXPIRED, MESSAGES_DROPPED ->
          "conversation-day";
      case NEW_PHONE,
          LIST_FORKED,
          LIST_WITHHELD,
          LIST_REFUSED,
          PROFILE_COPIED,
          FOREIGN_HISTORY,
          WRONG_SENDER,
          RETRY_REFUSED,
          UNPROVEN_UNLINK,
          PREKEYS_REFUSED ->
          "conversation-line";
    };
  }

  private String title() {
    return model.about().get().map(Chat::title).orElse("");
  }

  /// The day above its messages; a press leads to others.
  private Node day(LocalDate date) {
    Button day = new Button(moments.day(date));
    day.getStyleClass().setAll("button", "conversation-day");
    day.setAccessibleText(moments.day(date) + ". " + words.text("search.to-day"));
    day.setOnAction(_ -> actions.toDay(date));
    HBox row = new HBox(day);
    row.getStyleClass().add("conversation-centred");
    return row;
  }

  private static Node centred(String text, String style, Region measure) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.maxWidthProperty().bind(measure.widthProperty().multiply(0.8));
    HBox row = new HBox(label);
    row.getStyleClass().add("conversation-centred");
    return row;
  }

  private Node unread(int count) {
    Label label = new Label(words.text("conversation.unread", count));
    label.getStyleClass().add("conversation-unread-text");
    StackPane row = new StackPane(label);
    row.getStyleClass().add("conversation-unread");
    row.setId("conversation-unread");
    return row;
  }

  private Node bubble(Bubble bubble, Region measure) {
    Message message = bubble.message();
    MessageText said = look.cut(said(message.body()));
    BubbleView view = new BubbleView(bubble, said, meta(bubble), look, measure);
    if (!(message.body() instanceof MessageBody.Text)) {
      view.text().getStyleClass().add("conversation-aside");
    }
    view.setAccessibleText(
        words.text(
            "conversation.said",
            bubble.side() == Side.MINE
                ? words.text("conversation.you")
                : Direction.isolated(title()),
            moments.time(message.sentAt()),
            said.source()));
    if (message.status() == MessageStatus.FAILED) {
      view.addBelow(failed(message));
    }
    if (message.body() instanceof MessageBody.Placeholder(PlaceholderState state)
        && state == PlaceholderState.LOST) {
      view.addBelow(lost(message));
    }
    menu.attach(view, message, said);
    return view;
  }

  private String said(MessageBody body) {
    return switch (body) {
      case MessageBody.Text(String text) -> text;
      case MessageBody.Note _ -> "";
      case MessageBody.Unknown _ -> words.text("conversation.unknown");
      case MessageBody.Placeholder(PlaceholderState state) ->
          words.text("conversation.placeholder", state);
    };
  }

  private Parent meta(Bubble bubble) {
    Text time = new Text(moments.time(bubble.message().sentAt()));
    time.getStyleClass().add("conversation-time");
    HBox meta = new HBox(time);
    if (bubble.side() == Side.MINE) {
      MessageStatus status = bubble.message().status();
      if (status != MessageStatus.RECEIVED) {
        meta.getChildren().add(new Tick(status, words.text("conversation.status", status)));
      }
    }
    meta.getStyleClass().add("conversation-meta");
    meta.setAlignment(Pos.CENTER_RIGHT);
    meta.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return meta;
  }

  private Node failed(Message message) {
    Label why = new Label(words.text("conversation.status", MessageStatus.FAILED));
    why.getStyleClass().add("conversation-failed-text");
    Button again =
        link("conversation.failed.again", "conversation-again", () -> actions.sendAgain(message));
    Button delete =
        link("conversation.failed.delete", "conversation-delete", () -> actions.delete(message));
    HBox row = new HBox(why, again, delete);
    row.getStyleClass().add("conversation-below");
    return row;
  }

  private Node lost(Message message) {
    HBox row =
        new HBox(
            link("conversation.placeholder.ask", "conversation-ask", () -> actions.askFor(message)),
            link(
                "conversation.failed.delete",
                "conversation-delete",
                () -> actions.delete(message)));
    row.getStyleClass().add("conversation-below");
    return row;
  }

  private Button link(String key, String id, Runnable run) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.getStyleClass().add("conversation-link");
    button.setOnAction(_ -> run.run());
    return button;
  }
}
