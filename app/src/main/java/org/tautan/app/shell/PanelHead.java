package org.tautan.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The head of a panel: its title, and the way back, which is Escape's way as well.
public final class PanelHead extends HBox {
  /// @param feature whose panel it is; the button is `feature-back`
  /// @param title what stands there
  /// @param away what the way back is called
  public PanelHead(String feature, String title, String away, Runnable back) {
    Button close = new Button();
    close.setGraphic(new FontIcon(Feather.ARROW_LEFT));
    close.setId(feature + "-back");
    close.getStyleClass().add("t-icon-button");
    close.setAccessibleText(away);
    close.setTooltip(new Tooltip(away));
    close.setOnAction(_ -> back.run());
    Label heading = new Label(title);
    heading.getStyleClass().add("t-heading");
    getStyleClass().add("shell-panel-head");
    getChildren().addAll(close, heading);
    // the keyboard goes along, so that Escape leads back; a field of the panel may take it further
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            close.requestFocus();
          }
        });
    parentProperty()
        .subscribe(parent -> {
          if (parent != null) {
            parent.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                  if (key.getCode() == KeyCode.ESCAPE) {
                    back.run();
                    key.consume();
                  }
                });
          }
        });
  }
}
