package org.tautan.app.chatlist;

import java.time.Instant;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.avatar.Avatar;
import org.tautan.app.chatlist.ChatItem.Who;
import org.tautan.app.text.OneLine;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Message;

/// One row: avatar, title and time, preview and badge.
final class ChatCell extends ListCell<ChatItem> {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final int MOST_SHOWN = 9_999;

  private final AppParts parts;
  private final ChatListViewModel model;
  private final ChatTime times;
  private final Avatar avatar;
  private final OneLine title;
  private final FontIcon muted = new FontIcon(Feather.BELL_OFF);
  private final FontIcon pinned = new FontIcon(Feather.BOOKMARK);
  private final Label time = new Label();
  private final Label badge = new Label();
  private final PreviewPane preview;
  private final HBox row;

  ChatCell(AppParts parts, ChatListViewModel model, ChatTime times) {
    this.parts = parts;
    this.model = model;
    this.times = times;
    this.avatar = new Avatar(parts.emoji());
    this.title = new OneLine(parts.emoji(), "chat-title");
    this.preview = new PreviewPane(parts.words(), parts.emoji());
    time.getStyleClass().add("chat-time");
    time.setMinWidth(USE_PREF_SIZE);
    badge.getStyleClass().add("chat-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    HBox first = line(title, muted, time);
    HBox second = line(preview, pinned, badge);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox.setHgrow(preview, Priority.ALWAYS);
    VBox lines = new VBox(first, second);
    lines.getStyleClass().add("chat-lines");
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    row = new HBox(avatar, lines);
    row.getStyleClass().add("chat-row");
    getStyleClass().add("chat-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // as wide as the list, however long the texts are
    setPrefWidth(0);
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("chat-line");
    line.setMinWidth(0);
    return line;
  }

  @Override
  protected void updateItem(ChatItem item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      markOpen();
      return;
    }
    setGraphic(row);
    Words words = parts.words();
    String name = item.who() == Who.OTHER ? item.title() : words.text("chatlist.own-devices");
    if (item.who() == Who.OTHER) {
      avatar.show(item.account(), name);
    } else {
      avatar.showDevices(item.account());
    }
    title.show(Preview.oneLine(name));
    preview.show(item.preview());
    String when =
        item.row().last().map(Message::sentAt).map(at -> times.text(at, now())).orElse("");
    time.setText(when);
    present(muted, item.isMuted());
    present(pinned, item.isPinned());
    showBadge(item);
    pseudoClassStateChanged(UNREAD, item.standsOut());
    pseudoClassStateChanged(QUIET, item.isMuted());
    setAccessibleText(spoken(item, name, when));
    markOpen();
  }

  /// Whether this is the chat that is open.
  void markOpen() {
    Optional<ChatItem> item = Optional.ofNullable(getItem());
    boolean open =
        item.isPresent()
            && !isEmpty()
            && model.open().get().filter(item.get().account()::equals).isPresent();
    pseudoClassStateChanged(OPEN, open);
  }

  private void showBadge(ChatItem item) {
    present(badge, item.standsOut());
    badge.setText(
        item.unread() == 0 ? " " : number(parts.words(), Math.min(item.unread(), MOST_SHOWN)));
  }

  private static String number(Words words, int count) {
    return String.format(words.locale(), "%d", count);
  }

  private String spoken(ChatItem item, String name, String when) {
    Words words = parts.words();
    String said = PreviewPane.text(words, item.preview());
    return words.text(
        "chatlist.row",
        name,
        said,
        when,
        item.unread(),
        item.isMuted() ? 1 : 0,
        item.isPinned() ? 1 : 0);
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
