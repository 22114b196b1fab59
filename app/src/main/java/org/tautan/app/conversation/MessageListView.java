package org.tautan.app.conversation;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The rows of a conversation on Flowless: only what is in sight has nodes. Stays at the end while
/// the person is there, keeps their place while they are further up, and asks for older rows before
/// they reach the first.
final class MessageListView extends StackPane {
  private static final int ROWS_AHEAD = 15;

  private final ConversationViewModel model;
  private final VirtualFlow<ConversationItem, Cell<ConversationItem, Node>> flow;
  private boolean pinned = true;

  /// @param rows draws a row
  MessageListView(ConversationViewModel model, Function<ConversationItem, ? extends Node> rows) {
    this.model = model;
    this.flow =
        VirtualFlow.createVertical(
            model.items(),
            item -> Cell.wrapNode((Node) rows.apply(item)),
            VirtualFlow.Gravity.REAR);
    flow.setId("conversation-rows");
    getChildren().add(new VirtualizedScrollPane<>(flow));
    getStyleClass().add("conversation-list");
    model.items().addListener((Change<? extends ConversationItem> _) -> changed());
    flow.estimatedScrollYProperty().addListener((_, _, _) -> moved());
    heightProperty().subscribe((_, _) -> stay());
    widthProperty().subscribe((_, _) -> stay());
    model
        .loaded()
        .subscribe(loaded -> {
          if (loaded) {
            first();
          }
        });
  }

  /// Where bubbles take their width from.
  Region measure() {
    return this;
  }

  /// Goes to the newest row.
  void toEnd() {
    pinned = true;
    if (!model.items().isEmpty()) {
      flow.showAsLast(model.items().size() - 1);
    }
    model.atEnd().set(true);
  }

  private void first() {
    int unread = model.unreadRow();
    if (unread < 0) {
      toEnd();
      return;
    }
    flow.showAsFirst(unread);
    Platform.runLater(this::moved);
  }

  private void changed() {
    stay();
    Platform.runLater(this::moved);
  }

  private void stay() {
    if (pinned && !model.items().isEmpty()) {
      flow.showAsLast(model.items().size() - 1);
    }
  }

  private void moved() {
    if (model.items().isEmpty() || getHeight() <= 0) {
      return;
    }
    pinned = isAtEnd();
    model.atEnd().set(pinned);
    if (flow.getFirstVisibleIndex() < ROWS_AHEAD) {
      model.loadOlder();
    }
  }

  private boolean isAtEnd() {
    int last = model.items().size() - 1;
    if (flow.getLastVisibleIndex() < last) {
      return false;
    }
    return flow.getCellIfVisible(last)
        .map(cell -> cell.getNode().getBoundsInParent().getMaxY() <= flow.getHeight() + 24)
        .orElse(false);
  }
}
