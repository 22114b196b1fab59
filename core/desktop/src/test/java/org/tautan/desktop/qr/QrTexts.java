package org.tautan.desktop.qr;

/// Texts as linking shows them.
final class QrTexts {
  /// 150 characters, the longest that linking allows.
  static final String LINK =
      "HTTPS://RELAY.EXAMPLE.ORG:8443/#"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(4).substring(10);

  private QrTexts() {}

  static QrCode encoded(String text) {
    return switch (QrCode.encode(text)) {
      case QrEncoding.Encoded(QrCode code) -> code;
      case QrEncoding.TooLong tooLong -> throw new AssertionError(tooLong);
    };
  }
}
