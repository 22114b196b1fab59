package org.tautan.app.conversation;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.composer.ComposerView;
import org.tautan.app.composer.ComposerViewModel;
import org.tautan.app.settings.Settings;
import org.tautan.app.shell.Browser;
import org.tautan.app.shell.Clipboards;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.Piece;
import org.tautan.app.text.TextLook;
import org.tautan.app.words.Words;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;

/// An open conversation: whom it is with, what was said, and where to write.
public final class ConversationView implements Screen {
  private final Words words;
  private final ConversationViewModel model;
  private final ComposerViewModel writing;
  private final ComposerView composer;
  private final Moments moments;
  private final MessageListView list;
  private final AskPane ask;
  private final HeaderView header;
  private final ForwardCard forward;
  private final Head head;
  private final DayCard days;
  private final StackPane root = new StackPane();
  private final Subscription subscriptions;
  private Consumer<URI> browser = Browser::open;

  /// The conversation of an account with another.
  public ConversationView(AppParts parts, OwnAccount account, AccountId chat) {
    ZoneId zone = ZoneId.systemDefault();
    this.words = parts.words();
    this.model = new ConversationViewModel(parts.engine(), account.id(), chat, zone);
    this.writing = new ComposerViewModel(model.commands(), words, parts.clock());
    this.moments = new Moments(words, zone, parts.clock());
    this.ask = new AskPane(words);
    this.days = new DayCard(words, zone, parts.clock(), ask);
    this.forward =
        new ForwardCard(parts.engine(), words, ask, writing::outcome, writing::notStored);
    this.header = new HeaderView(model, words, parts.emoji());
    RowActions actions = new Doing();
    TextLook look =
        TextLook.of(
            parts.emoji(), parts.settings().property().map(Settings::fontSize), actions::open);
    this.composer = new ComposerView(writing, words, look);
    Rows rows = new Rows(model, words, moments, look, actions);
    this.list = new MessageListView(model, words, rows::draw);
    this.head =
        new Head(
            parts,
            chat,
            header,
            new Head.Ways(list::jumpTo, () -> toDay(days.today()), composer::focusText));
    FooterView footer = new FooterView(model, words, ask, composer);
    root.getChildren().addAll(page(footer), ask);
    root.setId("conversation");
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typedElsewhere);
    this.subscriptions =
        Subscription.combine(
            header.follow(),
            footer.follow(),
            attention().subscribe(now -> model.attentive().set(now)),
            writing.text().subscribe((_, _) -> model.written()),
            writing.sent().subscribe((_, _) -> sent()));
  }

  /// Has somebody open the details of the contact.
  public void onOpenContact(Runnable open) {
    header.setOnAction(_ -> open.run());
  }

  /// Has somebody else than the person's browser open web pages.
  void onBrowse(Consumer<URI> opener) {
    browser = opener;
  }

  /// Shows a message among those around it, for a moment standing out.
  public void jumpTo(Message message) {
    list.jumpTo(message.order());
  }

  /// Lets the person look for words in it.
  public void find() {
    head.find();
  }

  /// Puts the cursor where to write.
  public void focus() {
    Platform.runLater(composer::focusText);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    head.close();
    writing.close();
    model.close();
  }

  private void toDay(LocalDate from) {
    days.show(from, list::jumpTo);
  }

  private BorderPane page(Node footer) {
    Label empty = new Label(words.text("conversation.empty"));
    empty.getStyleClass().add("conversation-empty");
    empty.setMouseTransparent(true);
    empty.visibleProperty().bind(model.loaded().and(Bindings.isEmpty(model.items())));
    BorderPane page = new BorderPane();
    page.setTop(head);
    page.setCenter(new StackPane(list, empty));
    page.setBottom(footer);
    page.getStyleClass().add("conversation");
    return page;
  }

  /// Whether the person looks at it: it is in a window that has the focus.
  private ObservableValue<Boolean> attention() {
    return root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false);
  }

  /// Letters that are typed while a bubble or a button has the focus are meant for the message.
  private void typedElsewhere(KeyEvent event) {
    String typed = event.getCharacter();
    boolean letter =
        !typed.isBlank()
            && !Character.isISOControl(typed.codePointAt(0))
            && !event.isShortcutDown();
    if (letter && !ask.isVisible() && !(event.getTarget() instanceof TextInputControl)) {
      event.consume();
      composer.typed(typed);
    }
  }

  private void sent() {
    model.answered();
    list.toEnd();
  }

  private final class Doing implements RowActions {
    @Override
    public void open(Piece.Link link) {
      Label address = new Label(link.target().toString());
      address.getStyleClass().add("conversation-address");
      address.setId("conversation-address");
      address.setWrapText(true);
      ask.ask(
          words.text("conversation.link.title"),
          words.text("conversation.link.text"),
          Optional.of(address),
          new AskPane.Answer(
              words.text("conversation.link.open"),
              "conversation-link-open",
              () -> browser.accept(link.target())),
          new AskPane.Answer(
              words.text("conversation.link.copy"),
              "conversation-link-copy",
              () -> Clipboards.copy(link.target().toString())));
    }

    @Override
    public void toDay(LocalDate shown) {
      ConversationView.this.toDay(shown);
    }

    @Override
    public void forward(String text) {
      forward.show(text);
    }

    @Override
    public void delete(Message message) {
      ask.ask(
          words.text("conversation.delete.title"),
          words.text("conversation.delete.text"),
          Optional.empty(),
          new AskPane.Answer(
              words.text("conversation.delete.yes"),
              "conversation-delete-yes",
              () -> model.commands().delete(message)));
    }

    @Override
    public void sendAgain(Message message) {
      model.commands().sendAgain(message, writing::outcome, writing::notStored);
    }

    @Override
    public void askFor(Message lost) {
      composer.suggest(
          words.text("conversation.placeholder.question", moments.time(lost.sentAt())));
    }
  }
}
