package org.tautan.app.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.composer.ComposerView;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.app.shell.Screen;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.Chat;
import org.tautan.protocol.AccountId;

/// An open conversation: whom it is with, what was said, and where to write.
public final class ConversationView implements Screen {
  private final AppParts parts;
  private final ConversationViewModel model;
  private final BorderPane root = new BorderPane();
  private final MessageListView list;
  private final Subscription subscriptions;

  /// The conversation of an account with another.
  public ConversationView(AppParts parts, OwnAccount account, AccountId chat) {
    this.parts = parts;
    this.model =
        new ConversationViewModel(parts.engine(), account.id(), chat, ZoneId.systemDefault());
    this.list = new MessageListView(model, this::row);
    Label title = new Label();
    title.getStyleClass().add("t-strong");
    title.setId("conversation-title");
    StackPane header = new StackPane(title);
    header.getStyleClass().add("conversation-header");
    root.setTop(header);
    root.setCenter(list);
    root.setBottom(new ComposerView(parts.words(), text -> model.send(text, _ -> list.toEnd())));
    root.setId("conversation");
    root.getStyleClass().add("conversation");
    ObservableValue<Boolean> focused =
        root.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::focusedProperty)
            .orElse(false);
    this.subscriptions =
        Subscription.combine(
            model.about().subscribe(about -> title.setText(about.map(Chat::title).orElse(""))),
            focused.subscribe(now -> model.attentive().set(now)));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    model.close();
  }

  private Node row(ConversationItem item) {
    return switch (item) {
      case ConversationItem.Day(var date) -> new Label(date.toString());
      case ConversationItem.Unread(int count) -> new Label(Integer.toString(count));
      case ConversationItem.Told(var message) -> new Label(message.body().toString());
      case Bubble bubble ->
          new BubbleView(
              bubble,
              BubbleView.text(bubble.message().body()),
              BubbleView.time(time(bubble.message().sentAt())),
              list.measure());
    };
  }

  private String time(long millis) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(parts.words().locale())
        .withZone(ZoneId.systemDefault())
        .format(Instant.ofEpochMilli(millis));
  }
}
