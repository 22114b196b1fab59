package org.tautan.app.text;

import java.net.URL;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled second typeface, loaded when the first text needs it.
final class SecondFace {
  static final String FAMILY = load();

  private SecondFace() {}

  private static String load() {
    String name = "/fonts/DejaVuSans.ttf";
    URL url = Objects.requireNonNull(SecondFace.class.getResource(name), name);
    return Objects.requireNonNull(Font.loadFont(url.toExternalForm(), 14), name).getFamily();
  }
}
