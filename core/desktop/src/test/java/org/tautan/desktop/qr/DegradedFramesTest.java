package org.tautan.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the reader makes of poor frames, against the usual three-step ZXing chain alone.
class DegradedFramesTest {
  @Test
  void readsEveryFrameThatTheUsualChainReadsAndMore() {
    int usual = 0;
    int ours = 0;
    List<Pixels> frames = frames();
    for (Pixels frame : frames) {
      boolean byChain = readsByTheUsualChain(frame);
      boolean byUs =
          QrReader.read(frame) instanceof QrReading.Found(List<String> texts)
              && texts.equals(List.of(QrTexts.LINK));
      assertTrue(byUs || !byChain, "lost a frame that the usual chain reads");
      usual += byChain ? 1 : 0;
      ours += byUs ? 1 : 0;
    }
    assertTrue(usual > frames.size() / 3, "frames too poor to compare: " + usual);
    assertTrue(ours >= usual * 1.1, ours + " against " + usual + " of " + frames.size());
    assertEquals(108, frames.size());
  }

  private static List<Pixels> frames() {
    Pixels code = QrTexts.encoded(QrTexts.LINK).toPixels(6);
    List<Pixels> frames = new ArrayList<>();
    for (double scale : new double[] {0.35, 0.6, 1.2}) {
      for (double degrees : new double[] {0, 5, 20}) {
        Pixels film = Camera.film(code, scale, degrees);
        for (int noise : new int[] {0, 80, 160, 240}) {
          Pixels noisy = new Camera(noise).noisy(film, noise);
          frames.add(noisy);
          frames.add(Camera.shaded(noisy));
          frames.add(
              new Camera(scale > 1 ? 1 : 2).noisy(Camera.blurred(film, scale > 1 ? 4 : 1), noise));
        }
      }
    }
    return frames;
  }

  private static boolean readsByTheUsualChain(Pixels frame) {
    LuminanceSource source = Luminance.of(frame);
    return reads(new BinaryBitmap(new HybridBinarizer(source)))
        || reads(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
        || reads(new BinaryBitmap(new HybridBinarizer(source.invert())));
  }

  private static boolean reads(BinaryBitmap bitmap) {
    try {
      Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.TRY_HARDER, true);
      return new QRCodeReader().decode(bitmap, hints).getText().equals(QrTexts.LINK);
    } catch (ReaderException _) {
      return false;
    }
  }
}
