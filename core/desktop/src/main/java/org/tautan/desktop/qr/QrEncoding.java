package org.tautan.desktop.qr;

/// What became of a text that was to be a QR code.
public sealed interface QrEncoding {
  /// It is one.
  record Encoded(QrCode code) implements QrEncoding {}

  /// It needs more than version [QrCode#MAX_VERSION] holds, or has characters that no QR code can.
  ///
  /// @param characters its length
  record TooLong(int characters) implements QrEncoding {}
}
