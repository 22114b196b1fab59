package org.tautan.desktop.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Map;

/// A QR code (ISO/IEC 18004, level M) as a square of modules, without its quiet zone. Immutable.
///
/// Modes are mixed to keep it small: upper-case links with base32 take the alphanumeric mode, and
/// only the `#` between them is a byte.
public final class QrCode {
  /// Light modules that every rendering leaves on each side.
  public static final int QUIET_ZONE = 4;

  /// The largest version made: above it, modules get too small for a phone at arm's length.
  public static final int MAX_VERSION = 8;

  private final ByteMatrix matrix;
  private final int version;

  private QrCode(ByteMatrix matrix, int version) {
    this.matrix = matrix;
    this.version = version;
  }

  /// Makes the smallest code that holds the text.
  ///
  /// @throws IllegalArgumentException when the text is empty
  public static QrEncoding encode(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("nothing to encode");
    }
    try {
      QRCode code =
          Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_COMPACT, true));
      int version = code.getVersion().getVersionNumber();
      return version <= MAX_VERSION
          ? new QrEncoding.Encoded(new QrCode(code.getMatrix(), version))
          : new QrEncoding.TooLong(text.length());
    } catch (WriterException _) {
      return new QrEncoding.TooLong(text.length());
    }
  }

  /// 1 to 8; a version has 17 + 4 × version modules on each side.
  public int version() {
    return version;
  }

  /// Modules on each side, without the quiet zone.
  public int size() {
    return matrix.getWidth();
  }

  /// Whether a module is dark. Outside the square all are light.
  ///
  /// @param x column from 0 at the left
  /// @param y row from 0 at the top
  public boolean isDark(int x, int y) {
    return x >= 0 && y >= 0 && x < size() && y < size() && matrix.get(x, y) == 1;
  }

  /// Black on white with the quiet zone.
  ///
  /// @param pixelsPerModule at least 1; 6 or more for phones
  public Pixels toPixels(int pixelsPerModule) {
    if (pixelsPerModule < 1) {
      throw new IllegalArgumentException("a module needs a pixel");
    }
    int side = (size() + 2 * QUIET_ZONE) * pixelsPerModule;
    return Pixels.generate(
        side,
        side,
        (x, y) ->
            isDark(x / pixelsPerModule - QUIET_ZONE, y / pixelsPerModule - QUIET_ZONE)
                ? Pixels.BLACK
                : Pixels.WHITE);
  }
}
