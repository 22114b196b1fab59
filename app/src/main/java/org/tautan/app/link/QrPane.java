package org.tautan.app.link;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.tautan.desktop.qr.QrCode;
import org.tautan.desktop.qr.QrEncoding;

/// A QR code, black on white in every theme, with its quiet zone of four modules. A module is a
/// whole number of the screen's own pixels, at least six of the window's (PROTOCOL §7).
public final class QrPane extends StackPane {
  private static final int SMALLEST_MODULE = 6;

  private final Canvas canvas = new Canvas();
  private final int module;

  /// One that shows nothing yet.
  ///
  /// @param module pixels of a module at 100 %
  public QrPane(int module, String accessibleText) {
    this.module = Math.max(module, SMALLEST_MODULE);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(accessibleText);
    setAlignment(Pos.CENTER);
    getStyleClass().add("link-code");
    getChildren().add(canvas);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /// Draws another code.
  public void show(String text) {
    switch (QrCode.encode(text)) {
      case QrEncoding.Encoded(QrCode code) -> draw(code);
      case QrEncoding.TooLong(int characters) ->
          throw new IllegalArgumentException("a link of " + characters + " characters");
    }
  }

  private void draw(QrCode code) {
    int modules = code.size() + 2 * QrCode.QUIET_ZONE;
    double side = (double) modules * module;
    canvas.setWidth(side);
    canvas.setHeight(side);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setImageSmoothing(false);
    pen.setFill(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setFill(Color.BLACK);
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.isDark(x, y)) {
          pen.fillRect(at(x), at(y), module, module);
        }
      }
    }
  }

  private double at(int index) {
    return (double) (index + QrCode.QUIET_ZONE) * module;
  }
}
