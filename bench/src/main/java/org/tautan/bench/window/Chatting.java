package org.tautan.bench.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /// Opens the chat with an account, whose row is in sight and whose chat is not open.
  ///
  /// @return from the press until its last bubble has been drawn, ms
  double open(AccountId account) {
    desktop.until(() -> row(account).isPresent());
    return press(() -> row(account).orElseThrow());
  }

  /// Whose rows are in sight, from the top.
  List<AccountId> inSight() {
    return desktop.onWindow(() ->
        cells()
            .filter(
                cell -> cell.localToScene(0, cell.getHeight()).getY() < desktop.scene().getHeight())
            .sorted(Comparator.comparingInt(cell -> cell.getIndex()))
            .flatMap(cell -> account(cell).stream())
            .toList());
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
    return cells()
        .filter(cell -> account(cell).filter(account::equals).isPresent())
        .findFirst()
        .map(Node.class::cast);
  }

  private static Optional<AccountId> account(ListCell<?> cell) {
    return cell.getItem() instanceof ChatItem item ? Optional.of(item.account()) : Optional.empty();
  }

  private Stream<ListCell<?>> cells() {
    return desktop.scene().getRoot().lookupAll(".chat-cell").stream()
        .filter(ListCell.class::isInstance)
        .<ListCell<?>>map(node -> (ListCell<?>) node);
  }
}
