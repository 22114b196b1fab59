package org.tautan.app.look;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.tautan.app.stage.AppWorld;

/// Goes through a window with the tab key until it is where it began.
final class TabWalk {
  private static final int STEPS_AT_MOST = 80;

  private final AppWorld world;

  TabWalk(AppWorld world) {
    this.world = world;
  }

  /// Controls that are to be seen and that the key did not come to, each in a line.
  List<String> unreached() {
    Set<Node> reached = new LinkedHashSet<>();
    for (int step = 0; step < STEPS_AT_MOST && reached.add(focused()); step++) {
      world.robot().push(KeyCode.TAB);
    }
    List<String> left = new ArrayList<>();
    world.onWindow(() -> collect(world.stage().getScene().getRoot(), reached, left));
    return left;
  }

  private Node focused() {
    AtomicReference<Node> owner = new AtomicReference<>();
    world.onWindow(() -> owner.set(world.stage().getScene().getFocusOwner()));
    return owner.get();
  }

  /// Of a group of toggles the key comes to one; the arrow keys go on from there.
  private static boolean isReached(Node node, Set<Node> reached) {
    boolean byGroup =
        node instanceof ToggleButton toggle
            && toggle.getToggleGroup() != null
            && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    return byGroup || reached.contains(node);
  }

  private static void collect(Node node, Set<Node> reached, List<String> left) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node instanceof Control && node.isFocusTraversable() && !isReached(node, reached)) {
      left.add("no tab comes to " + node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, reached, left));
    }
  }
}
