package org.tautan.app.conversation;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.tautan.app.avatar.Avatar;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Chat;

/// Whom the conversation is with, and what they are doing. A press opens the contact's details.
final class HeaderView extends Button {
  private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
  private static final Duration TYPING_FADES = Duration.seconds(15);

  private final ConversationViewModel model;
  private final Words words;
  private final Label title = new Label();
  private final Label state = new Label();
  private final Avatar avatar;
  private final PauseTransition fading = new PauseTransition(TYPING_FADES);

  HeaderView(ConversationViewModel model, Words words, EmojiImages emoji) {
    this.model = model;
    this.words = words;
    title.getStyleClass().add("conversation-title");
    title.setId("conversation-title");
    state.getStyleClass().add("conversation-state");
    state.setId("conversation-state");
    state.managedProperty().bind(state.textProperty().isNotEmpty());
    this.avatar = new Avatar(emoji);
    VBox names = new VBox(title, state);
    names.getStyleClass().add("conversation-names");
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox content = new HBox(avatar, names);
    content.getStyleClass().add("conversation-header-content");
    setGraphic(content);
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    content.prefWidthProperty().bind(widthProperty().subtract(32));
    content.setMinWidth(0);
    names.setMinWidth(0);
    avatar.setMinWidth(Region.USE_PREF_SIZE);
    setId("conversation-header");
    getStyleClass().add("conversation-header");
    fading.setOnFinished(_ -> model.typingFaded());
  }

  /// Follows the chat.
  Subscription follow() {
    return Subscription.combine(
        model.about().subscribe(_ -> show()),
        model
            .typing()
            .subscribe(typing -> {
              if (typing) {
                fading.playFromStart();
              } else {
                fading.stop();
              }
              show();
            }),
        fading::stop);
  }

  private void show() {
    String name =
        model.isOwn()
            ? words.text("chatlist.own-devices")
            : model.about().get().map(Chat::title).orElse("");
    title.setText(Direction.isolated(name));
    if (model.isOwn()) {
      model.about().get().ifPresent(own -> avatar.showDevices(own.account()));
    } else {
      model.about().get().ifPresent(other -> avatar.show(other.account(), name));
    }
    boolean typing = model.typing().get();
    state.setText(typing ? words.text("conversation.typing") : decided());
    state.pseudoClassStateChanged(TYPING, typing);
    setAccessibleText(words.text("conversation.details") + ", " + name);
  }

  private String decided() {
    return model
        .about()
        .get()
        .map(chat ->
            switch (chat.state()) {
              case REQUEST -> words.text("conversation.state.request");
              case BLOCKED -> words.text("conversation.state.blocked");
              case ACCEPTED, REMOVED -> "";
            })
        .orElse("");
  }
}
