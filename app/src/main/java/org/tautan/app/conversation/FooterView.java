package org.tautan.app.conversation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tautan.app.text.Direction;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.SendingHold;

/// What stands below the messages: where to write, or why that is not possible and what to do.
final class FooterView extends VBox {
  private final ConversationViewModel model;
  private final Words words;
  private final AskPane ask;
  private final Node composer;
  private final Label hold = new Label();
  private final StackPane place = new StackPane();

  /// @param composer where to write
  FooterView(ConversationViewModel model, Words words, AskPane ask, Node composer) {
    this.model = model;
    this.words = words;
    this.ask = ask;
    this.composer = composer;
    hold.getStyleClass().add("conversation-hold");
    hold.setId("conversation-hold");
    hold.setWrapText(true);
    hold.setMaxWidth(Double.MAX_VALUE);
    hold.setMinHeight(Region.USE_PREF_SIZE);
    hold.visibleProperty().bind(hold.textProperty().isNotEmpty());
    hold.managedProperty().bind(hold.visibleProperty());
    getChildren().addAll(hold, place);
  }

  /// Follows the chat.
  Subscription follow() {
    return model.about().subscribe(about -> show(about));
  }

  private void show(Optional<Chat> about) {
    SendingHold why = about.map(Chat::hold).orElse(SendingHold.NONE);
    String name = about.map(chat -> Direction.isolated(chat.title())).orElse("");
    hold.setText(why == SendingHold.NONE ? "" : words.text("conversation.hold", why, name));
    if (model.isOwn()) {
      place.getChildren().setAll(bar("", words.text("conversation.own.text")));
    } else {
      about.ifPresent(chat -> show(chat, name));
    }
  }

  private void show(Chat chat, String name) {
    Node shown =
        switch (chat.state()) {
          case ACCEPTED -> composer;
          case REQUEST -> request(name);
          case BLOCKED ->
              bar(
                  "",
                  words.text("conversation.blocked.text", name),
                  button("conversation.blocked.unblock", "", model.commands()::unblock));
          case REMOVED -> bar("", words.text("conversation.removed.text", name));
        };
    if (!place.getChildren().equals(List.of(shown))) {
      place.getChildren().setAll(shown);
    }
  }

  private Node request(String name) {
    return bar(
        words.text("conversation.request.title", name),
        words.text("conversation.request.text"),
        button("conversation.request.accept", "accent", model.commands()::accept),
        button("conversation.request.delete", "", model.commands()::remove),
        button("conversation.request.block", "danger", () -> askToBlock(name)));
  }

  private void askToBlock(String name) {
    ask.ask(
        words.text("conversation.block.title", name),
        words.text("conversation.block.text"),
        Optional.empty(),
        new AskPane.Answer(
            words.text("conversation.block.yes"),
            "conversation-block-yes",
            model.commands()::block));
  }

  private static Node bar(String title, String text, Button... buttons) {
    VBox bar = new VBox();
    bar.getStyleClass().add("conversation-bar");
    if (!title.isEmpty()) {
      bar.getChildren().add(WrappedLabel.of(title, "t-strong"));
    }
    bar.getChildren().add(WrappedLabel.of(text, "t-muted"));
    if (buttons.length > 0) {
      FlowPane row = new FlowPane(buttons);
      row.getStyleClass().add("conversation-bar-buttons");
      bar.getChildren().add(row);
    }
    return bar;
  }

  private Button button(String key, String style, Runnable run) {
    Button button = new Button(words.text(key));
    button.setId(key.replace('.', '-'));
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
    }
    button.setOnAction(_ -> run.run());
    return button;
  }
}
