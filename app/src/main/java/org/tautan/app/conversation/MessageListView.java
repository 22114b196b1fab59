package org.tautan.app.conversation;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.tautan.app.words.Words;
import org.tautan.protocol.content.OrderKey;

/// The rows of a conversation on Flowless: only what is in sight has nodes. Stays at the end while
/// the person is there, keeps their place while they are further up, and asks for older rows before
/// they reach the first.
final class MessageListView extends StackPane {
  private static final int ROWS_AHEAD = 15;
  private static final double NEAR = 30;
  private static final double PAGE_SHARE = 0.9;

  private final ConversationViewModel model;
  private final VirtualFlow<ConversationItem, Cell<ConversationItem, Node>> flow;
  private final Landing landing;
  private boolean pinned = true;
  private boolean staying;
  private boolean looking;
  private boolean forgetting;
  private boolean leaving;
  private Optional<Place> place = Optional.empty();
  private int walked = -1;

  /// @param rows draws a row, as wide as a region allows
  MessageListView(
      ConversationViewModel model,
      Words words,
      BiFunction<ConversationItem, Region, ? extends Node> rows) {
    this.model = model;
    // before the flow hears of a change: where the person is can only be asked now
    model.items().addListener(this::changing);
    this.flow =
        VirtualFlow.createVertical(
            model.items(), item -> Cell.wrapNode(rows.apply(item, this)), VirtualFlow.Gravity.REAR);
    flow.setId("conversation-rows");
    this.landing = new Landing(flow, this, this::lookAfterLayout);
    setFocusTraversable(true);
    setAccessibleText(words.text("conversation.messages"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().add(new VirtualizedScrollPane<>(flow));
    getStyleClass().add("conversation-list");
    getChildren().add(new ToEndButton(model, words, this::toEnd));
    model.items().addListener((Change<? extends ConversationItem> _) -> changed());
    addEventFilter(ScrollEvent.SCROLL, _ -> byHand());
    addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> byHand());
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> byHand());
    flow.estimatedScrollYProperty().addListener((_, _, _) -> moved());
    flow.totalHeightEstimateProperty().addListener((_, _, _) -> moved());
    heightProperty()
        .subscribe((_, _) -> {
          moved();
          lookAfterLayout();
        });
    widthProperty().subscribe((_, _) -> moved());
    FrameClock.drive(model);
    model
        .loaded()
        .subscribe(loaded -> {
          if (loaded && !leaving) {
            first();
          }
        });
  }

  /// Goes to the newest row.
  void toEnd() {
    if (!model.reachesEnd()) {
      leaving = true;
      model.pages().end(this::arrivedAtEnd);
      return;
    }
    pinned = true;
    model.hurry();
    if (!model.items().isEmpty()) {
      flow.showAsLast(model.items().size() - 1);
    }
    model.atEnd().set(true);
  }

  private void arrivedAtEnd() {
    leaving = false;
    toEnd();
  }

  /// Shows the rows around a place, the one that stands there with some room above it, and points
  /// at it.
  void jumpTo(OrderKey order) {
    pinned = false;
    leaving = true;
    model.jumpTo(
        order,
        row -> {
          leaving = false;
          landing.at(row);
        });
  }

  private void first() {
    int unread = model.unreadRow();
    if (unread < 0) {
      toEnd();
      return;
    }
    pinned = false;
    flow.showAsFirst(unread);
    lookAfterLayout();
  }

  /// While the person is not at the end, rows that come or go above those in sight move nothing;
  /// while they are there, only those that go because there are too many are such a change, for
  /// only then the flow is known to be laid out. The flow sees to that by itself, unless the person
  /// scrolls before it has laid itself out, or has come to the very top: the first row names a day,
  /// under which the older ones go. So a row that stays as it is keeps its place.
  ///
  /// Of the rows in sight it is the one that lies on the side to which their numbers move: Flowless
  /// 0.7.4 forgets the nodes beyond the range from the old numbers in sight to the new number asked
  /// for, and would draw the whole screen anew.
  private void changing(Change<? extends ConversationItem> change) {
    place = Optional.empty();
    int first = flow.getFirstVisibleIndex();
    if (first < 0 || leaving || (pinned && !forgetting)) {
      return;
    }
    while (change.next()) {
      if (change.getFrom() <= Math.max(1, first)) {
        int more = change.getAddedSize() - change.getRemovedSize();
        int outermost = more < 0 ? first : flow.getLastVisibleIndex();
        int kept = Math.max(outermost, change.getFrom() + change.getRemovedSize());
        place =
            flow.getCellIfVisible(kept)
                .map(cell -> flow.cellToViewport(cell, 0, 0).getY())
                .map(offset -> new Place(kept + more, offset));
      }
    }
  }

  private void changed() {
    place
        .filter(kept -> kept.row() < model.items().size())
        .ifPresent(kept -> {
          flow.showAtOffset(kept.row(), kept.offset());
          flow.layout();
        });
    place = Optional.empty();
    moved();
    lookAfterLayout();
  }

  /// The person scrolls: where that leads is seen when it has been done.
  private void byHand() {
    pinned = false;
    lookAfterLayout();
  }

  /// Something moved, by hand or because heights became known.
  private void moved() {
    if (pinned && !staying) {
      staying = true;
      Platform.runLater(this::stay);
    }
    if (flow.getFirstVisibleIndex() < ROWS_AHEAD) {
      lookAfterLayout();
    }
  }

  private void stay() {
    staying = false;
    if (pinned && !model.items().isEmpty()) {
      flow.showAsLast(model.items().size() - 1);
    }
  }

  /// Where rows stand is known only once they are laid out. Asked before, the place at which older
  /// rows are wanted would seem to be there still after these have come.
  private void lookAfterLayout() {
    Scene scene = getScene();
    if (looking || scene == null) {
      return;
    }
    looking = true;
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            looking = false;
            look();
          }
        };
    scene.addPostLayoutPulseListener(once);
    Platform.requestNextPulse();
  }

  private void look() {
    if (model.items().isEmpty() || getHeight() <= 0) {
      return;
    }
    if (landing.goesOn()) {
      return;
    }
    pinned = pinned || isAtEnd();
    model.atEnd().set(pinned);
    if (pinned) {
      forgetOld();
    }
    if (flow.getFirstVisibleIndex() < ROWS_AHEAD) {
      model.loadOlder();
    }
    if (flow.getLastVisibleIndex() > model.items().size() - ROWS_AHEAD) {
      model.pages().newer();
    }
  }

  /// Where rows stand can be asked while they go only of a flow that has nothing left to lay out.
  private void forgetOld() {
    flow.layout();
    forgetting = true;
    model.forgetOld();
    forgetting = false;
  }

  /// The arrows walk from bubble to bubble; what has the focus can be copied and has a menu.
  private void pressed(KeyEvent event) {
    boolean handled =
        switch (event.getCode()) {
          case UP -> walk(-1);
          case DOWN -> walk(1);
          case PAGE_UP -> page(-1);
          case PAGE_DOWN -> page(1);
          case END -> {
            toEnd();
            yield true;
          }
          default -> false;
        };
    if (handled) {
      event.consume();
    }
  }

  private boolean page(int by) {
    byHand();
    flow.scrollYBy(by * flow.getHeight() * PAGE_SHARE);
    return true;
  }

  private boolean walk(int by) {
    int at =
        walked >= 0 && isFocusWithin() && !isFocused() ? walked : flow.getLastVisibleIndex() + 1;
    for (at += by; at >= 0 && at < model.items().size(); at += by) {
      if (model.items().get(at) instanceof ConversationItem.Bubble) {
        byHand();
        walked = at;
        flow.show(at);
        if (flow.getCell(at).getNode() instanceof BubbleView bubble) {
          bubble.walkTo();
        }
        return true;
      }
    }
    return false;
  }

  private boolean isAtEnd() {
    int last = model.items().size() - 1;
    if (!model.reachesEnd() || flow.getLastVisibleIndex() < last) {
      return false;
    }
    return flow.getCellIfVisible(last)
        .map(cell -> bottom(cell) <= flow.getHeight() + NEAR)
        .orElse(false);
  }

  private double bottom(Cell<ConversationItem, Node> cell) {
    return flow.cellToViewport(cell, 0, cell.getNode().getLayoutBounds().getHeight()).getY();
  }

  /// A row, and how far below the upper edge it begins.
  private record Place(int row, double offset) {}
}
