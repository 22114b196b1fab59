package org.tautan.app.conversation;

import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;

/// Shows one row with some of those above it, and points at it once it stands there. How much room
/// there is may be known only after a layout, so it may take two.
final class Landing {
  private static final double ABOVE = 0.35;

  private final VirtualFlow<ConversationItem, Cell<ConversationItem, Node>> flow;
  private final Region list;
  private final Runnable afterLayout;
  private OptionalInt row = OptionalInt.empty();
  private double offset;
  private Subscription pointing = Subscription.EMPTY;

  /// @param list how much room there is
  /// @param afterLayout has [#goesOn] asked after the next layout
  Landing(
      VirtualFlow<ConversationItem, Cell<ConversationItem, Node>> flow,
      Region list,
      Runnable afterLayout) {
    this.flow = flow;
    this.list = list;
    this.afterLayout = afterLayout;
  }

  /// Goes to a row.
  void at(int wanted) {
    pointing.unsubscribe();
    row = OptionalInt.of(wanted);
    offset = list.getHeight() * ABOVE;
    flow.showAtOffset(wanted, offset);
    afterLayout.run();
  }

  /// Goes on after a layout.
  ///
  /// @return whether it was under way: then nothing else is to be moved yet
  boolean goesOn() {
    if (row.isEmpty()) {
      return false;
    }
    int wanted = row.getAsInt();
    row = OptionalInt.empty();
    if (offset < list.getHeight() * ABOVE / 2) {
      at(wanted);
    } else {
      flow.getCellIfVisible(wanted)
          .map(Cell::getNode)
          .ifPresent(node -> pointing = BubbleView.pointAt(node));
      afterLayout.run();
    }
    return true;
  }
}
