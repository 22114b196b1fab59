package org.tautan.app.conversation;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.tautan.app.shell.Clipboards;
import org.tautan.app.text.MessageText;
import org.tautan.app.text.Piece;
import org.tautan.app.text.TextSelection;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;

/// What a bubble offers on a press of the other mouse button, of the menu key, or by Ctrl+C.
final class BubbleMenu {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  private final Words words;
  private final TextSelection selection;
  private final RowActions actions;
  private Optional<ContextMenu> shown = Optional.empty();

  BubbleMenu(Words words, TextSelection selection, RowActions actions) {
    this.words = words;
    this.selection = selection;
    this.actions = actions;
  }

  void attach(BubbleView bubble, Message message, MessageText said) {
    bubble.setOnContextMenuRequested(event -> {
      shown.ifPresent(ContextMenu::hide);
      ContextMenu menu = menu(bubble, message, said);
      shown = Optional.of(menu);
      menu.show(bubble, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    bubble.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy(message, said);
            event.consume();
          } else if (ALL.match(event)) {
            bubble.text().selectAll();
            event.consume();
          }
        });
  }

  private ContextMenu menu(BubbleView bubble, Message message, MessageText said) {
    ContextMenu menu = new ContextMenu();
    if (message.body() instanceof MessageBody.Text(String text)) {
      if (!bubble.text().selected().isEmpty()) {
        add(
            menu,
            "conversation.menu.copy-selected",
            () -> Clipboards.copy(bubble.text().selected()));
      }
      add(menu, "conversation.menu.copy", () -> Clipboards.copy(text));
      add(menu, "conversation.menu.select-all", bubble.text()::selectAll);
      add(menu, "conversation.menu.forward", () -> actions.forward(text));
      firstLink(said)
          .ifPresent(link -> add(menu, "conversation.menu.link", () -> actions.open(link)));
    }
    add(menu, "conversation.menu.delete", () -> actions.delete(message));
    return menu;
  }

  private void copy(Message message, MessageText said) {
    if (!selection.text().isEmpty()) {
      Clipboards.copy(selection.text());
    } else if (message.body() instanceof MessageBody.Text) {
      Clipboards.copy(said.source());
    }
  }

  private void add(ContextMenu menu, String key, Runnable run) {
    MenuItem item = new MenuItem(words.text(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(_ -> run.run());
    menu.getItems().add(item);
  }

  private static Optional<Piece.Link> firstLink(MessageText said) {
    return said.pieces().stream()
        .filter(Piece.Link.class::isInstance)
        .map(Piece.Link.class::cast)
        .findFirst();
  }
}
