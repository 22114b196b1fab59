package org.tautan.bench.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.tautan.app.chatlist.ChatItem;
import org.tautan.protocol.AccountId;

/// Somebody who opens chats by pressing their rows.
final class Chatting {
  /// So far above the list's end may the last bubble end.
  private static final double NEAR = 40;

  private final Desktop desktop;
  private final Robot robot;

  Chatting(Desktop desktop) {
    this.desktop = desktop;
    this.robot = desktop.onWindow(Robot::new);
  }

  /// Opens the chat with an account, whose row is in sight.
  void open(AccountId account) {
    desktop.until(() -> row(account).isPresent());
    var _ = press(() -> row(account).orElseThrow());
  }

  /// Opens the chat of a row that is in sight.
  ///
  /// @param at its number from the top
  /// @return from the press until its last bubble has been drawn, ms
  double open(int at) {
    desktop.until(() -> row(at).isPresent());
    return press(() -> row(at).orElseThrow());
  }

  private double press(Supplier<Node> row) {
    desktop.onWindow(() -> {
      Bounds bounds = row.get().localToScreen(row.get().getLayoutBounds());
      robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
      return true;
    });
    record Pressed(long at, CompletableFuture<Long> drawn) {}
    Pressed pressed =
        desktop.onWindow(() -> {
          Optional<Node> before = Optional.ofNullable(desktop.scene().lookup("#conversation"));
          long now = System.nanoTime();
          robot.mouseClick(MouseButton.PRIMARY);
          return new Pressed(now, new Painting(desktop.scene()).first(() -> isAnother(before)));
        });
    return (pressed.drawn().join() - pressed.at()) / 1e6;
  }

  private boolean isAnother(Optional<Node> before) {
    Optional<Node> now = Optional.ofNullable(desktop.scene().lookup("#conversation"));
    return now.isPresent() && !now.equals(before) && reachesItsEnd(now.get());
  }

  private static boolean reachesItsEnd(Node conversation) {
    double end = bottom(conversation.lookup("#conversation-rows"));
    return conversation.lookupAll(".conversation-row").stream()
        .anyMatch(row -> Math.abs(bottom(row) - end) < NEAR);
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  private Optional<Node> row(AccountId account) {
    return desktop.scene().getRoot().lookupAll(".chat-cell").stream()
        .filter(node ->
            node instanceof ListCell<?> cell
                && cell.getItem() instanceof ChatItem item
                && item.account().equals(account))
        .findFirst();
  }

  private Optional<Node> row(int at) {
    return desktop.scene().getRoot().lookupAll(".chat-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == at)
        .findFirst();
  }
}
