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
/// whole number of the window's pixels: at least six in a code that phones scan (PROTOCOL §7).
public final class QrPane extends StackPane {
  /// Modules of the largest link code, version 8 (PROTOCOL §7), with its quiet zone.
  private static final int LARGEST = 49 + 2 * QrCode.QUIET_ZONE;

  private final Canvas canvas = new Canvas();
  private final int module;

  /// One that shows nothing yet.
  ///
  /// @param module pixels of a module at 100 %
  public QrPane(int module, String accessibleText) {
    this.module = module;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(accessibleText);
    setAlignment(Pos.CENTER);
    getStyleClass().add("link-code");
    getChildren().add(canvas);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /// Keeps room for the largest link code, so that nothing moves when one comes.
  public QrPane reserve() {
    resizeCanvas((double) LARGEST * module);
    return this;
  }

  /// Draws another code, as large as there is room.
  public void show(String text) {
    switch (QrCode.encode(text)) {
      case QrEncoding.Encoded(QrCode code) -> draw(code);
      case QrEncoding.TooLong(int characters) ->
          throw new IllegalArgumentException("a link of " + characters + " characters");
    }
  }

  private void draw(QrCode code) {
    int modules = code.size() + 2 * QrCode.QUIET_ZONE;
    double side = Math.max(canvas.getWidth(), (double) modules * module);
    resizeCanvas(side);
    double scale = Math.floor(side / modules);
    double margin = Math.floor((side - scale * code.size()) / 2);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setImageSmoothing(false);
    pen.setFill(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setFill(Color.BLACK);
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.isDark(x, y)) {
          pen.fillRect(margin + x * scale, margin + y * scale, scale, scale);
        }
      }
    }
  }

  private void resizeCanvas(double side) {
    canvas.setWidth(side);
    canvas.setHeight(side);
  }
}
