package org.tautan.app.chatlist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.chatlist.ChatItem.Who;
import org.tautan.app.shell.QuestionPane;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.model.ChatFlags.Pin;
import org.tautan.engine.model.ChatFlags.Shelf;
import org.tautan.protocol.AccountId;

/// What a row offers on its context menu, and the questions before what cannot be undone.
final class ChatMenu {
  private final Words words;
  private final ChatActions actions;
  private final QuestionPane questions;
  private final Consumer<AccountId> contact;
  private final ContextMenu menu = new ContextMenu();

  /// @param contact opens somebody's details
  ChatMenu(Words words, ChatActions actions, QuestionPane questions, Consumer<AccountId> contact) {
    this.words = words;
    this.actions = actions;
    this.questions = questions;
    this.contact = contact;
  }

  /// Opens the menu of a row.
  void show(Node row, ChatItem item, ContextMenuEvent asked) {
    menu.getItems().setAll(items(row, item));
    menu.show(row, asked.getScreenX(), asked.getScreenY());
    asked.consume();
  }

  /// Asks whether a chat is to be taken off the list.
  void remove(Node from, ChatItem item) {
    if (item.who() == Who.OWN_DEVICES) {
      return;
    }
    questions.ask(
        words.text("chatlist.remove.title", Direction.isolated(item.title())),
        words.text("chatlist.remove.text"),
        words.text("chatlist.remove.yes"),
        from,
        () -> actions.remove(item.account()));
  }

  private List<MenuItem> items(Node row, ChatItem item) {
    return switch (item.state()) {
      case ACCEPTED, REMOVED -> accepted(row, item);
      case REQUEST ->
          List.of(
              entry("chatlist.menu.accept", Feather.CHECK, () -> actions.accept(item.account())),
              entry("chatlist.menu.block", Feather.SLASH, () -> block(row, item)),
              entry("chatlist.menu.remove", Feather.TRASH_2, () -> remove(row, item)));
      case BLOCKED ->
          List.of(
              entry("chatlist.menu.unblock", Feather.UNLOCK, () -> actions.unblock(item.account())),
              entry("chatlist.menu.contact", Feather.USER, () -> contact.accept(item.account())),
              entry("chatlist.menu.remove", Feather.TRASH_2, () -> remove(row, item)));
    };
  }

  private List<MenuItem> accepted(Node row, ChatItem item) {
    AccountId chat = item.account();
    List<MenuItem> items = new ArrayList<>();
    boolean away = item.flags().shelf() == Shelf.ARCHIVE;
    if (!away) {
      items.add(
          item.isPinned()
              ? entry(
                  "chatlist.menu.unpin", Feather.BOOKMARK, () -> actions.pin(chat, Pin.NOT_PINNED))
              : entry("chatlist.menu.pin", Feather.BOOKMARK, () -> actions.pin(chat, Pin.PINNED)));
    }
    items.add(
        item.isMuted()
            ? entry("chatlist.menu.unmute", Feather.BELL, () -> actions.unmute(chat))
            : mute(chat));
    items.add(
        item.standsOut()
            ? entry("chatlist.menu.mark-read", Feather.CHECK_CIRCLE, () -> actions.markRead(chat))
            : entry(
                "chatlist.menu.mark-unread",
                Feather.MESSAGE_CIRCLE,
                () -> actions.markUnread(chat)));
    items.add(
        away
            ? entry(
                "chatlist.menu.unarchive", Feather.INBOX, () -> actions.shelve(chat, Shelf.LIST))
            : entry(
                "chatlist.menu.archive",
                Feather.ARCHIVE,
                () -> actions.shelve(chat, Shelf.ARCHIVE)));
    if (item.who() == Who.OTHER) {
      items.add(new SeparatorMenuItem());
      items.add(entry("chatlist.menu.contact", Feather.USER, () -> contact.accept(chat)));
      items.add(entry("chatlist.menu.block", Feather.SLASH, () -> block(row, item)));
      items.add(entry("chatlist.menu.remove", Feather.TRASH_2, () -> remove(row, item)));
    }
    return items;
  }

  private void block(Node from, ChatItem item) {
    questions.ask(
        words.text("chatlist.block.title", Direction.isolated(item.title())),
        words.text("chatlist.block.text"),
        words.text("chatlist.block.yes"),
        from,
        () -> actions.block(item.account()));
  }

  private Menu mute(AccountId chat) {
    Menu mute = new Menu(words.text("chatlist.menu.mute"), new FontIcon(Feather.BELL_OFF));
    for (MuteChoice choice : MuteChoice.values()) {
      MenuItem one = new MenuItem(words.text("chatlist.mute", choice));
      one.setOnAction(_ -> actions.mute(chat, choice));
      mute.getItems().add(one);
    }
    return mute;
  }

  private MenuItem entry(String key, Feather icon, Runnable action) {
    MenuItem entry = new MenuItem(words.text(key), new FontIcon(icon));
    entry.setId(key.replace('.', '-'));
    entry.setOnAction(_ -> action.run());
    return entry;
  }
}
