package org.tautan.app.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.avatar.Avatar;
import org.tautan.app.chatlist.ChatActions;
import org.tautan.app.chatlist.MuteChoice;
import org.tautan.app.shell.CopyButton;
import org.tautan.app.shell.PanelHead;
import org.tautan.app.shell.QuestionPane;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.api.ContactDevices;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.protocol.AccountId;

/// What is known of the other person, beside the conversation with them.
public final class ContactView implements Screen {
  private final AppParts parts;
  private final Words words;
  private final ContactViewModel model;
  private final QuestionPane questions;
  private final Avatar avatar;
  private final Label title = new Label();
  private final Label calls = new Label();
  private final Label devices = new Label();
  private final TextField nickname = new TextField();
  private final SafetyPane safety;
  private final MenuButton mute = new MenuButton();
  private final Button unmute = new Button();
  private final Button block = new Button();
  private final Button unblock = new Button();
  private final Button remove = new Button();
  private final VBox root = new VBox();
  private final Subscription subscriptions;
  private String name = "";

  /// @param close is called when the person has seen enough
  public ContactView(AppParts parts, AccountId account, QuestionPane questions, Runnable close) {
    this.parts = parts;
    this.words = parts.words();
    this.questions = questions;
    this.model =
        new ContactViewModel(
            parts.engine(),
            new ChatActions(parts.engine(), parts.clock()),
            parts.finder(),
            account);
    this.avatar = new Avatar(parts.emoji()).large();
    this.safety = new SafetyPane(words, model);
    VBox body = new VBox(head(), naming(), id(account), safety, deeds(close));
    body.getStyleClass().add("contact-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren()
        .addAll(
            new PanelHead(
                "contact", words.text("contact.title"), words.text("contact.back"), close),
            scroll);
    root.getStyleClass().add("contact");
    root.setId("contact");
    this.subscriptions =
        Subscription.combine(
            model.chat().subscribe(_ -> show()),
            model.safety().subscribe((_, _) -> show()),
            model.devices().subscribe((_, _) -> show()),
            model.comparison().subscribe(now -> safety.show(now)),
            model.comparison().subscribe((_, _) -> InView.bring(safety.result(), scroll)));
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    model.close();
  }

  private VBox head() {
    title.getStyleClass().add("t-title");
    title.setId("contact-name");
    calls.getStyleClass().add("t-muted");
    calls.setId("contact-calls");
    wrap(title);
    wrap(calls);
    VBox head = new VBox(avatar, title, calls);
    head.getStyleClass().add("contact-head");
    return head;
  }

  private VBox naming() {
    nickname.setId("contact-nickname");
    nickname.setPromptText(words.text("contact.nickname-prompt"));
    nickname.setAccessibleText(words.text("contact.nickname"));
    nickname.setOnAction(_ -> rename());
    nickname
        .focusedProperty()
        .subscribe((_, now) -> {
          if (!now) {
            rename();
          }
        });
    return section(heading("contact.nickname"), nickname);
  }

  private void rename() {
    Optional<Chat> chat = model.chat().get().map(ChatOverview::chat);
    boolean other =
        chat.filter(now -> !now.nickname().equals(nickname.getText().strip())).isPresent();
    if (other) {
      model.nickname(nickname.getText());
    }
  }

  private VBox id(AccountId account) {
    Label id = new Label(account.display());
    id.getStyleClass().add("contact-id");
    id.setId("contact-id");
    wrap(id);
    devices.setId("contact-devices");
    devices.getStyleClass().add("t-small");
    wrap(devices);
    return section(
        heading("contact.id"),
        id,
        devices,
        new CopyButton(
            words.text("contact.copy-id"), words.text("contact.copied"), account::display));
  }

  private VBox deeds(Runnable close) {
    mute.setText(words.text("contact.mute"));
    mute.setGraphic(new FontIcon(Feather.BELL_OFF));
    mute.setId("contact-mute");
    for (MuteChoice choice : MuteChoice.values()) {
      MenuItem item = new MenuItem(words.text("chatlist.mute", choice));
      item.setOnAction(_ -> model.mute(choice));
      mute.getItems().add(item);
    }
    deed(unmute, "contact.unmute", Feather.BELL, model::unmute);
    deed(block, "contact.block", Feather.SLASH, this::askToBlock);
    deed(unblock, "contact.unblock", Feather.UNLOCK, model::unblock);
    deed(remove, "contact.remove", Feather.TRASH_2, () -> askToRemove(close));
    block.getStyleClass().add("contact-danger");
    remove.getStyleClass().add("contact-danger");
    mute.getStyleClass().add("contact-deed");
    mute.setMaxWidth(Double.MAX_VALUE);
    return section(mute, unmute, block, unblock, remove);
  }

  private void deed(Button button, String key, Feather icon, Runnable action) {
    button.setText(words.text(key));
    button.setGraphic(new FontIcon(icon));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add("contact-deed");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> action.run());
  }

  private void askToBlock() {
    questions.ask(
        words.text("chatlist.block.title", Direction.isolated(name)),
        words.text("chatlist.block.text"),
        words.text("chatlist.block.yes"),
        block,
        model::block);
  }

  private void askToRemove(Runnable close) {
    questions.ask(
        words.text("chatlist.remove.title", Direction.isolated(name)),
        words.text("chatlist.remove.text"),
        words.text("chatlist.remove.yes"),
        remove,
        () -> {
          model.remove();
          close.run();
        });
  }

  private void show() {
    model.chat().get().ifPresent(this::show);
  }

  private void show(ChatOverview overview) {
    Chat chat = overview.chat();
    name = chat.title();
    avatar.show(chat.account(), name);
    boolean unnamed = name.equals(chat.account().display());
    title.setText(unnamed ? words.text("contact.unnamed") : name);
    boolean nicknamed = !chat.nickname().isEmpty() && !chat.displayName().isEmpty();
    calls.setText(words.text("contact.calls", Direction.isolated(chat.displayName())));
    present(calls, nicknamed);
    if (!nickname.isFocused()) {
      nickname.setText(chat.nickname());
    }
    model.devices().get().ifPresent(this::show);
    present(devices, model.devices().get().isPresent());
    safety.show(model.safety().get(), title.getText());
    boolean blocked = chat.state() == ChatState.BLOCKED;
    boolean muted = overview.flags().isMutedAt(parts.clock().millis());
    present(mute, !blocked && !muted);
    present(unmute, !blocked && muted);
    unmute.setText(muted(overview.flags().mutedUntil()));
    present(block, !blocked);
    present(unblock, blocked);
  }

  private void show(ContactDevices known) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    devices.setText(
        words.text(
            "contact.devices",
            known.linked(),
            day.format(Instant.ofEpochMilli(known.listedAt()).atZone(ZoneId.systemDefault()))));
  }

  private String muted(long until) {
    if (until == ChatFlags.FOR_EVER) {
      return words.text("contact.unmute");
    }
    DateTimeFormatter formatter =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale());
    return words.text(
        "contact.unmute-until",
        formatter.format(Instant.ofEpochMilli(until).atZone(ZoneId.systemDefault())));
  }

  private Label heading(String key) {
    Label label = new Label(words.text(key));
    label.getStyleClass().add("t-strong");
    return label;
  }

  private static VBox section(Node... nodes) {
    VBox section = new VBox(nodes);
    section.getStyleClass().add("contact-section");
    return section;
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
