package org.tautan.app.look;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualFlow;

/// Looks at a window as it stands and says what is wrong with it: text that cannot be read on its
/// ground (WCAG 2.2, level AA), words that are cut off or stand outside of the window, controls
/// that have no name for a screen reader or that no key reaches. On the window's thread.
final class Inspection {
  /// What shows the words of people, which may be of any length.
  private static final Set<String> MAY_END_EARLY =
      Set.of("chat-title", "chat-preview-text", "conversation-title");

  private final Scene scene;
  private final Shot shot;
  private final List<String> faults = new ArrayList<>();

  private Inspection(Scene scene) {
    this.scene = scene;
    this.shot = Shot.of(scene);
  }

  /// The faults of a window, each in a line.
  static List<String> of(Scene scene) {
    Inspection inspection = new Inspection(scene);
    inspection.look(scene.getRoot(), 1);
    return inspection.faults;
  }

  private void look(Node node, double opacity) {
    double visible = opacity * node.getOpacity();
    if (!node.isVisible() || visible == 0 || !isSeen(node)) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      inspectText(text, visible);
    }
    if (node instanceof Labeled labeled) {
      inspectWords(labeled);
    }
    if (node instanceof ScrollPane pane && pane.isFitToWidth() && isTooWide(pane)) {
      fault(pane, "is narrower than what it shows");
    }
    if (node instanceof Control control && isPressed(control)) {
      inspectControl(control);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, visible));
    }
  }

  private boolean isSeen(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds != null && bounds.intersects(0, 0, scene.getWidth(), scene.getHeight());
  }

  private void inspectText(Text text, double opacity) {
    boolean hidden = text.getFill() instanceof Color colour && colour.getOpacity() == 0;
    boolean away = isIn(text, Cell.class, VirtualFlow.class) && isScrolledAway(text);
    if (hidden || away || text.isDisabled()) {
      return;
    }
    double contrast = shot.contrast(text, opacity);
    double least = Contrast.least(text);
    if (contrast < least) {
      fault(text, "has a contrast of " + round(contrast) + ", not " + least);
    }
    Bounds bounds = text.localToScene(text.getLayoutBounds());
    boolean inside = bounds.getMinX() >= -1 && bounds.getMaxX() <= scene.getWidth() + 1;
    if (!inside && !isIn(text, TextInputControl.class, ScrollPane.class)) {
      fault(text, "stands outside of the window");
    }
  }

  private boolean isScrolledAway(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinY() < 0 || bounds.getMaxY() > scene.getHeight();
  }

  private void inspectWords(Labeled labeled) {
    boolean peoples = isPeoples(labeled) || isPeoples(labeled.getParent());
    boolean cut =
        labeled.getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .anyMatch(text -> isCut(labeled, text));
    if (cut && !peoples) {
      fault(labeled, "is cut off");
    }
  }

  private static boolean isTooWide(ScrollPane pane) {
    double content = pane.getContent().getLayoutBounds().getWidth();
    return content > pane.getViewportBounds().getWidth() + 1;
  }

  private static boolean isPeoples(Node node) {
    return node.getStyleClass().stream().anyMatch(MAY_END_EARLY::contains);
  }

  private static boolean isCut(Labeled labeled, Text text) {
    String ellipsis = labeled.getEllipsisString();
    return !text.getText().equals(labeled.getText())
        && text.getText().endsWith(ellipsis)
        && !labeled.getText().endsWith(ellipsis);
  }

  private static boolean isPressed(Control control) {
    return control instanceof ButtonBase
        || control instanceof TextInputControl
        || control instanceof Slider
        || control instanceof ToggleSwitch
        || control instanceof ListView<?>;
  }

  private void inspectControl(Control control) {
    if (name(control).isBlank()) {
      fault(control, "has no name for a screen reader");
    }
    boolean reached = control.isFocusTraversable() || control.isDisabled();
    if (!reached && !isIn(control, Cell.class, TextInputControl.class)) {
      fault(control, "is reached by no key");
    }
  }

  private static String name(Control control) {
    String given = control.getAccessibleText();
    if (given != null) {
      return given;
    }
    return switch (control) {
      case Labeled labeled when labeled.getText() != null -> labeled.getText();
      case TextInputControl input when input.getPromptText() != null -> input.getPromptText();
      default -> "";
    };
  }

  private static boolean isIn(Node node, Class<?>... kinds) {
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      for (Class<?> kind : kinds) {
        if (kind.isInstance(parent)) {
          return true;
        }
      }
    }
    return false;
  }

  private void fault(Node node, String what) {
    faults.add(describe(node) + " " + what);
  }

  private static double round(double contrast) {
    return Math.floor(contrast * 100) / 100;
  }

  private static String describe(Node node) {
    String words =
        switch (node) {
          case Text text -> " “" + text.getText() + "”";
          case Labeled labeled -> " “" + labeled.getText() + "”";
          default -> "";
        };
    Parent parent = node.getParent();
    String around = parent == null ? "" : parent.getStyleClass() + " > ";
    return around
        + node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + node.getStyleClass()
        + words;
  }
}
