package org.tautan.app.conversation;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.engine.model.MessageStatus;

/// How far one's own message has come, as a small sign.
final class Tick extends StackPane {
  private static final String CHECK = "M0.8 5.6 L4 8.8 L10.4 1.6";
  private static final String SECOND_CHECK = "M7.2 8.4 L7.6 8.8 L14 1.6";

  /// @param said what it means
  Tick(MessageStatus status, String said) {
    getChildren().add(sign(status));
    getStyleClass().addAll("conversation-tick", "tick-" + status.name().toLowerCase(Locale.ROOT));
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(said);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  private static Node sign(MessageStatus status) {
    return switch (status) {
      case WAITING -> new FontIcon(Feather.CLOCK);
      case FAILED -> new FontIcon(Feather.ALERT_CIRCLE);
      case SENT -> path(CHECK);
      case DELIVERED, READ -> path(CHECK + " " + SECOND_CHECK);
      case RECEIVED -> path("");
    };
  }

  private static SVGPath path(String drawn) {
    SVGPath path = new SVGPath();
    path.setContent(drawn);
    path.getStyleClass().add("conversation-check");
    return path;
  }
}
