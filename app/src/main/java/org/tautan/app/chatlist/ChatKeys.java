package org.tautan.app.chatlist;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the page of chats.
final class ChatKeys {
  private ChatKeys() {}

  /// Listens in the whole window while a node is in it, wherever the keyboard is.
  ///
  /// @param search puts the keyboard into the search field, with a text in it
  /// @param find looks for something in the open chat
  static void on(
      Node node,
      ChatListViewModel model,
      Consumer<String> search,
      Runnable find,
      Runnable newChat,
      Runnable contact) {
    Map<KeyCombination, Runnable> keys =
        Map.of(
            control(KeyCode.K),
            () -> search.accept(model.filter().get()),
            control(KeyCode.F),
            find,
            control(KeyCode.N),
            newChat,
            control(KeyCode.I),
            contact,
            new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN),
            () -> model.openNext(1),
            new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN),
            () -> model.openNext(-1));
    EventHandler<KeyEvent> typed =
        key ->
            keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(key))
                .findFirst()
                .ifPresent(entry -> {
                  entry.getValue().run();
                  key.consume();
                });
    node.sceneProperty()
        .subscribe((before, now) -> {
          Optional.ofNullable(before)
              .ifPresent(it -> it.removeEventFilter(KeyEvent.KEY_PRESSED, typed));
          Optional.ofNullable(now).ifPresent(it -> it.addEventFilter(KeyEvent.KEY_PRESSED, typed));
        });
  }

  private static KeyCombination control(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
