package org.tautan.app.chatlist;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.tautan.app.shell.Screen;

/// The left column: the list, or for a while something in its place.
final class ChatsSide extends StackPane {
  private final Node list;
  private Optional<Screen> shown = Optional.empty();

  ChatsSide(Node list) {
    this.list = list;
    getStyleClass().add("chats-side");
    getChildren().setAll(list);
  }

  /// Shows something in the list's place.
  void show(Screen screen) {
    shown.ifPresent(Screen::close);
    shown = Optional.of(screen);
    getChildren().setAll(screen.root());
  }

  /// Shows the list.
  void showList() {
    shown.ifPresent(Screen::close);
    shown = Optional.empty();
    getChildren().setAll(list);
  }

  void close() {
    shown.ifPresent(Screen::close);
  }
}
