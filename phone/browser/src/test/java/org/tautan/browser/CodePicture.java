package org.tautan.browser;

import java.awt.image.BufferedImage;
import org.tautan.desktop.qr.Pixels;
import org.tautan.desktop.qr.QrCode;
import org.tautan.desktop.qr.QrEncoding;

/// QR codes as the desktop draws them.
final class CodePicture {
  private static final int PIXELS_PER_MODULE = 6;

  private CodePicture() {}

  static BufferedImage of(String text) {
    if (!(QrCode.encode(text) instanceof QrEncoding.Encoded(QrCode code))) {
      throw new AssertionError("too long for a code: " + text);
    }
    Pixels pixels = code.toPixels(PIXELS_PER_MODULE);
    BufferedImage picture =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        picture.setRGB(x, y, pixels.rgb(x, y));
      }
    }
    return picture;
  }
}
