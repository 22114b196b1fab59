package org.tautan.protocol;

import java.nio.charset.StandardCharsets;

/// The one layout of everything that Tautan signs, MACs or hashes under a [Label]: `ascii label ‖
/// 00 ‖ (u32 big-endian length ‖ field)*`.
public final class SigningInput {
  private static final int LENGTH_BYTES = 4;

  private SigningInput() {}

  /// The input for this purpose over these fields, in this order.
  public static Bytes of(Label label, Bytes... fields) {
    byte[] text = label.text().getBytes(StandardCharsets.US_ASCII);
    int size = text.length + 1;
    for (Bytes field : fields) {
      size = Math.addExact(size, Math.addExact(LENGTH_BYTES, field.size()));
    }
    byte[] input = new byte[size];
    System.arraycopy(text, 0, input, 0, text.length);
    int offset = text.length + 1;
    for (Bytes field : fields) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        input[offset++] = (byte) (field.size() >>> shift);
      }
      field.copyTo(input, offset);
      offset += field.size();
    }
    return Bytes.copyOf(input);
  }
}
