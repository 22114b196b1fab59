package org.tautan.protocol.wire;

import java.nio.charset.StandardCharsets;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;

/// Strict UTF-8 (RFC 3629; The Unicode Standard, table 3-7): the same verdict on every platform,
/// where the libraries' decoders replace, each in its own way.
final class Utf8 {
  private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};
  private static final int[] LEAD_MASK = {0x7f, 0x1f, 0x0f, 0x07};

  private Utf8() {}

  /// Refuses over-long forms, surrogates, numbers above 10FFFF and everything incomplete.
  static String decode(Bytes bytes) throws MalformedException {
    StringBuilder text = new StringBuilder(bytes.size());
    int at = 0;
    while (at < bytes.size()) {
      int lead = Byte.toUnsignedInt(bytes.byteAt(at++));
      int following = following(lead);
      if (following > bytes.size() - at) {
        throw malformed();
      }
      int point = lead & LEAD_MASK[following];
      for (int i = 0; i < following; i++) {
        int next = Byte.toUnsignedInt(bytes.byteAt(at++));
        if (next >>> 6 != 0b10) {
          throw malformed();
        }
        point = (point << 6) | (next & 0x3f);
      }
      if (point < LEAST[following] || !isScalar(point)) {
        throw malformed();
      }
      text.appendCodePoint(point);
    }
    return text.toString();
  }

  /// A lone surrogate, which UTF-8 cannot express, becomes a question mark.
  static Bytes encode(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int following(int lead) throws MalformedException {
    if (lead < 0x80) {
      return 0;
    }
    if (lead >>> 5 == 0b110) {
      return 1;
    }
    if (lead >>> 4 == 0b1110) {
      return 2;
    }
    if (lead >>> 3 == 0b11110) {
      return 3;
    }
    throw malformed();
  }

  private static boolean isScalar(int point) {
    return point <= Character.MAX_CODE_POINT
        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
  }

  private static MalformedException malformed() {
    return new MalformedException(Reason.NOT_UTF8, "text");
  }
}
