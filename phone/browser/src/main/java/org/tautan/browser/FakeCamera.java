package org.tautan.browser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// What Chromium's fake camera sees: a film of one frame (YUV4MPEG2), written anew in place.
/// Chromium reads it again and again, so that a frame is before the page's eyes at once.
public final class FakeCamera implements AutoCloseable {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final byte NO_COLOUR = (byte) 128;
  private static final byte[] HEADER =
      ("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\nFRAME\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final Path film;
  private final RandomAccessFile file;

  private FakeCamera(Path film, RandomAccessFile file) {
    this.film = film;
    this.file = file;
  }

  /// A camera that sees nothing yet.
  public static FakeCamera at(Path film) throws IOException {
    FakeCamera camera = new FakeCamera(film, new RandomAccessFile(film.toFile(), "rw"));
    camera.see(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    return camera;
  }

  /// How Chromium is started to look through it, without asking.
  public String[] flags() {
    return new String[] {
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      "--use-file-for-fake-video-capture=" + film
    };
  }

  /// Sees a picture, as large as the frame allows.
  public synchronized void see(BufferedImage picture) throws IOException {
    byte[] frame = new byte[HEADER.length + WIDTH * HEIGHT * 3 / 2];
    System.arraycopy(HEADER, 0, frame, 0, HEADER.length);
    int[] rgb = ((DataBufferInt) fitted(picture).getRaster().getDataBuffer()).getData();
    for (int i = 0; i < rgb.length; i++) {
      frame[HEADER.length + i] = luma(rgb[i]);
    }
    Arrays.fill(frame, HEADER.length + rgb.length, frame.length, NO_COLOUR);
    file.seek(0);
    file.write(frame);
  }

  private static BufferedImage fitted(BufferedImage picture) {
    double scale =
        Math.min(WIDTH / (double) picture.getWidth(), HEIGHT / (double) picture.getHeight());
    int width = (int) (picture.getWidth() * scale);
    int height = (int) (picture.getHeight() * scale);
    BufferedImage fitted = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = fitted.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
    pen.dispose();
    return fitted;
  }

  /// BT.601, limited range.
  private static byte luma(int rgb) {
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    return (byte) (16 + ((66 * red + 129 * green + 25 * blue + 128) >> 8));
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the film cannot be closed", e);
    }
  }
}
