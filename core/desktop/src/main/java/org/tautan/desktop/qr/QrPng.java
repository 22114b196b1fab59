package org.tautan.desktop.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.tautan.protocol.Bytes;

/// QR codes as PNG files (W3C PNG, one bit of grey a pixel), written without AWT.
public final class QrPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private QrPng() {}

  /// A PNG file, black on white with the quiet zone.
  ///
  /// @param pixelsPerModule at least 6, so that phones can read it
  public static Bytes encode(QrCode code, int pixelsPerModule) {
    if (pixelsPerModule < 6) {
      throw new IllegalArgumentException("at least 6 pixels a module");
    }
    Pixels pixels = code.toPixels(pixelsPerModule);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header(pixels));
    chunk(file, "IDAT", deflate(rows(pixels)));
    chunk(file, "IEND", new byte[0]);
    return Bytes.copyOf(file.toByteArray());
  }

  private static byte[] header(Pixels pixels) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels.width()).putInt(pixels.height());
    // one bit deep, greyscale; compression, filter and interlacing have their only simple values
    return header.put((byte) 1).put((byte) 0).put(new byte[3]).array();
  }

  private static byte[] rows(Pixels pixels) {
    int stride = 1 + (pixels.width() + 7) / 8;
    byte[] rows = new byte[stride * pixels.height()];
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        if (pixels.rgb(x, y) == Pixels.WHITE) {
          // each row begins with its filter type, 0 for none
          rows[y * stride + 1 + x / 8] |= (byte) (0x80 >>> x % 8);
        }
      }
    }
    return rows;
  }

  private static byte[] deflate(byte[] raw) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(raw);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] part = new byte[4096];
      while (!deflater.finished()) {
        deflated.write(part, 0, deflater.deflate(part));
      }
      return deflated.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
