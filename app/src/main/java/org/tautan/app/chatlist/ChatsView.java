package org.tautan.app.chatlist;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.bridge.Later;
import org.tautan.app.contact.ContactView;
import org.tautan.app.conversation.ConversationView;
import org.tautan.app.newchat.NewChatView;
import org.tautan.app.profile.ProfileView;
import org.tautan.app.shell.QuestionPane;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.Direction;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;

/// The page of chats: the list at the left, the open conversation at the right, and beside it, when
/// asked for, what is known of the other person.
public final class ChatsView implements Screen {
  private static final double LIST_SHARE = 0.32;

  private final AppParts parts;
  private final OwnAccount account;
  private final ChatListViewModel model;
  private final ChatActions actions;
  private final QuestionPane questions;
  private final ChatListView list;
  private final ChatsSide side;
  private final StackPane root = new StackPane();
  private final StackPane place = new StackPane();
  private final Beside right = new Beside(place);
  private final Label empty;
  private final Subscription subscriptions;
  private Optional<ConversationView> conversation = Optional.empty();
  private Optional<Screen> contact = Optional.empty();

  /// The chats of an account.
  public ChatsView(AppParts parts, OwnAccount account) {
    this.parts = parts;
    this.account = account;
    this.model =
        new ChatListViewModel(
            parts.engine(), account.id(), parts.clock(), Later.ofWindow(), parts.words().locale());
    this.actions = new ChatActions(parts.engine(), parts.clock());
    this.questions = new QuestionPane(parts.words());
    ChatMenu menu = new ChatMenu(parts.words(), actions, questions, this::showContact);
    this.list =
        new ChatListView(
            parts,
            account,
            model,
            menu,
            new ChatListView.Ways(() -> newChat(""), this::showProfile, this::openAt));
    this.side = new ChatsSide(list);
    this.empty =
        new Label(
            parts.words().text("chatlist.welcome", Direction.isolated(account.displayName())));
    empty.getStyleClass().add("t-muted");
    place.getStyleClass().add("chats-empty");
    SplitPane split = new SplitPane(side, right);
    split.setDividerPositions(LIST_SHARE);
    SplitPane.setResizableWithParent(side, false);
    split.getStyleClass().add("chats");
    root.getChildren().addAll(split, questions);
    ChatKeys.on(root, model, list::search, this::find, () -> newChat(""), this::toggleContact);
    this.subscriptions =
        Subscription.combine(
            model.open().subscribe(this::opened), parts.links().waiting().subscribe(_ -> link()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    conversation.ifPresent(Screen::close);
    contact.ifPresent(Screen::close);
    side.close();
    list.close();
    model.close();
  }

  /// One conversation at a time follows the engine.
  private void opened(Optional<AccountId> chat) {
    conversation.ifPresent(Screen::close);
    conversation = chat.map(this::conversation);
    place.getChildren().setAll(conversation.<Node>map(Screen::root).orElse(empty));
    if (contact.isPresent()) {
      chat.ifPresentOrElse(this::showContact, this::hideContact);
    }
  }

  private ConversationView conversation(AccountId chat) {
    ConversationView view = new ConversationView(parts, account, chat);
    view.onOpenContact(this::toggleContact);
    view.focus();
    return view;
  }

  /// Opens a chat.
  public void open(AccountId chat) {
    side.showList();
    model.shelf().set(ChatShelf.CHATS);
    model.filter().set("");
    model.open().set(Optional.of(chat));
  }

  /// Opens a chat at one of its messages; the list stays as it is.
  private void openAt(Message message) {
    model.open().set(Optional.of(message.chat()));
    conversation.ifPresent(view -> view.jumpTo(message));
  }

  /// Looks for something in the open chat, or in all where none is.
  private void find() {
    conversation.ifPresentOrElse(ConversationView::find, () -> list.search(model.filter().get()));
  }

  /// Begins a new chat.
  public void newChat() {
    newChat("");
  }

  /// @param link what to begin with; empty for nothing
  private void newChat(String link) {
    side.show(new NewChatView(parts, link, this::open, side::showList));
  }

  private void showProfile() {
    side.show(new ProfileView(parts, side::showList));
  }

  private void toggleContact() {
    if (contact.isPresent()) {
      hideContact();
    } else {
      model.open().get().ifPresent(this::showContact);
    }
  }

  private void showContact(AccountId chat) {
    if (chat.equals(account.id())) {
      hideContact();
      return;
    }
    contact.ifPresent(Screen::close);
    ContactView view = new ContactView(parts, chat, questions, this::hideContact);
    contact = Optional.of(view);
    right.show(view.root());
  }

  private void hideContact() {
    contact.ifPresent(Screen::close);
    contact = Optional.empty();
    right.showNothing();
  }

  /// A link that was opened outside the window begins a chat.
  private void link() {
    parts.links().take().ifPresent(this::newChat);
  }
}
