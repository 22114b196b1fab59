package org.tautan.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ScreenCaptureTest {
  @Test
  void saysThatThereIsNoScreenWhereThereIsNone() {
    Assumptions.assumeTrue(GraphicsEnvironment.isHeadless(), "there is a display");
    QrReading.NoScreen none = assertInstanceOf(QrReading.NoScreen.class, QrReader.searchScreen());
    assertFalse(none.reason().isBlank());
  }

  @Test
  void saysThatADisplayThatDoesNotAnswerIsNoScreen() throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ScreenProgram.class.getName())
            .redirectErrorStream(true);
    program.environment().put("DISPLAY", ":987");
    Process java = program.start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), said);
    assertTrue(said.contains("NoScreen"), said);
  }

  @Test
  void findsACodeOnTheScreen() throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    CountDownLatch painted = new CountDownLatch(1);
    Window window = new CodeWindow(QrTexts.encoded(QrTexts.LINK).toPixels(4), painted);
    try {
      EventQueue.invokeAndWait(() -> window.setVisible(true));
      assertTrue(painted.await(20, TimeUnit.SECONDS));
      window.getToolkit().sync();
      assertEquals(new QrReading.Found(List.of(QrTexts.LINK)), QrReader.searchScreen());
    } finally {
      window.dispose();
    }
  }

  /// Searches the screen of a display that is not there.
  static final class ScreenProgram {
    public static void main(String[] arguments) {
      System.out.println(QrReader.searchScreen());
      System.out.println(QrReader.searchScreen());
    }
  }

  private static final class CodeWindow extends Window {
    @Serial private static final long serialVersionUID = 1;
    private final transient BufferedImage image;
    private final transient CountDownLatch painted;

    CodeWindow(Pixels pixels, CountDownLatch painted) {
      super(null);
      this.painted = painted;
      image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < pixels.height(); y++) {
        for (int x = 0; x < pixels.width(); x++) {
          image.setRGB(x, y, pixels.rgb(x, y));
        }
      }
      setBounds(350, 220, pixels.width(), pixels.height());
    }

    @Override
    public void paint(Graphics graphics) {
      graphics.drawImage(image, 0, 0, null);
      painted.countDown();
    }
  }
}
