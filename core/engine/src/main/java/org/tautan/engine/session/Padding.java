package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.protocol.Bytes;

/// Padding of a content before encryption, so that the relay learns its length only in steps of
/// [#STEP] bytes: `80`, then zeros up to the next multiple (ISO/IEC 7816-4).
public final class Padding {
  /// Padded lengths are multiples of this.
  public static final int STEP = 160;

  private static final byte MARK = (byte) 0x80;

  private Padding() {}

  /// The padded content; 1 to [#STEP] bytes longer.
  public static Bytes pad(Bytes content) {
    byte[] padded = new byte[Math.addExact(content.size(), STEP) / STEP * STEP];
    content.copyTo(padded, 0);
    padded[content.size()] = MARK;
    return Bytes.copyOf(padded);
  }

  /// The content without its padding; empty unless the length is a multiple of [#STEP], the padding
  /// is exactly what [#pad] writes, and thus no two padded forms have one content.
  public static Optional<Bytes> strip(Bytes padded) {
    if (padded.isEmpty() || padded.size() % STEP != 0) {
      return Optional.empty();
    }
    int end = padded.size() - 1;
    while (end > padded.size() - STEP && padded.byteAt(end) == 0) {
      end--;
    }
    return padded.byteAt(end) == MARK ? Optional.of(padded.slice(0, end)) : Optional.empty();
  }
}
