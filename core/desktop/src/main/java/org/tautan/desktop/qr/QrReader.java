package org.tautan.desktop.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/// Finds QR codes in pictures, in files and on the screen.
///
/// [#read] is for camera frames, of which the next one comes anyway: a few quick looks, then some
/// at the same frame without its noise. [#search] takes its time: it also finds several codes, and
/// small ones anywhere in a large picture. Any thread; no state.
public final class QrReader {
  private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  /// Large pictures are also searched in overlapping squares with this side, in pixels.
  private static final int TILE = 640;

  /// The side of the smallest code, version 1, in modules: less than that holds none.
  private static final int SMALLEST = 21;

  /// Below this side a picture is also looked at twice as large.
  private static final int SMALL = 400;

  private QrReader() {}

  /// Looks for one code. Answers [QrReading.Found] or [QrReading.NotFound].
  public static QrReading read(Pixels frame) {
    return one(Luminance.of(frame))
        .<QrReading>map(text -> new QrReading.Found(List.of(text)))
        .orElseGet(QrReading.NotFound::new);
  }

  /// Looks for all codes. Answers [QrReading.Found] or [QrReading.NotFound].
  public static QrReading search(Pixels picture) {
    Luminance whole = Luminance.of(picture);
    SequencedSet<String> texts = new LinkedHashSet<>(many(whole));
    if (texts.isEmpty()) {
      one(whole).ifPresent(texts::add);
    }
    if (texts.isEmpty()) {
      texts.addAll(inTiles(whole));
    }
    return texts.isEmpty() ? new QrReading.NotFound() : new QrReading.Found(List.copyOf(texts));
  }

  /// Looks for all codes in a picture file: PNG, JPEG, GIF or BMP.
  public static QrReading searchFile(Path file) {
    return switch (PictureFile.load(file)) {
      case PictureFile.Loaded(Pixels pixels) -> search(pixels);
      case PictureFile.Refused(QrReading why) -> why;
    };
  }

  /// Looks for all codes on all screens. Blocks while the system asks the person, if it does.
  public static QrReading searchScreen() {
    return switch (ScreenCapture.capture()) {
      case ScreenCapture.Captured(List<Pixels> screens) -> searchEach(screens);
      case ScreenCapture.Unavailable(String reason) -> new QrReading.NoScreen(reason);
    };
  }

  private static QrReading searchEach(List<Pixels> pictures) {
    SequencedSet<String> texts = new LinkedHashSet<>();
    for (Pixels picture : pictures) {
      if (search(picture) instanceof QrReading.Found(List<String> found)) {
        texts.addAll(found);
      }
    }
    return texts.isEmpty() ? new QrReading.NotFound() : new QrReading.Found(List.copyOf(texts));
  }

  private static Optional<String> one(Luminance source) {
    return chain(source)
        // tries other corners when some modules happen to look like one
        .or(() -> decodeMany(source).stream().findFirst())
        .or(() -> chain(source.smoothed()))
        .or(() -> chain(source.halved()))
        .or(() -> isSmall(source) ? chain(source.doubled()) : Optional.empty());
  }

  private static boolean isSmall(Luminance source) {
    return Math.max(source.getWidth(), source.getHeight()) <= SMALL;
  }

  private static boolean isTiny(LuminanceSource source) {
    return Math.min(source.getWidth(), source.getHeight()) < SMALLEST;
  }

  /// Local thresholds, then one threshold, then light on dark.
  private static Optional<String> chain(LuminanceSource source) {
    return decode(source, HybridBinarizer::new)
        .or(() -> decode(source, GlobalHistogramBinarizer::new))
        .or(() -> decode(source.invert(), HybridBinarizer::new));
  }

  private static Optional<String> decode(
      LuminanceSource source, Function<LuminanceSource, Binarizer> threshold) {
    if (isTiny(source)) {
      return Optional.empty();
    }
    try {
      BinaryBitmap bitmap = new BinaryBitmap(threshold.apply(source));
      return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException _) {
      // ZXing answers some noise that looks like a code with the latter two
      return Optional.empty();
    }
  }

  private static List<String> many(LuminanceSource source) {
    SequencedSet<String> texts = new LinkedHashSet<>(decodeMany(source));
    texts.addAll(decodeMany(source.invert()));
    return List.copyOf(texts);
  }

  private static List<String> decodeMany(LuminanceSource source) {
    if (isTiny(source)) {
      return List.of();
    }
    try {
      BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source));
      Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, HINTS);
      return List.of(results).stream().map(Result::getText).toList();
    } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return List.of();
    }
  }

  private static SequencedSet<String> inTiles(Luminance whole) {
    SequencedSet<String> texts = new LinkedHashSet<>();
    for (int top = 0; top == 0 || top + TILE / 2 < whole.getHeight(); top += TILE / 2) {
      for (int left = 0; left == 0 || left + TILE / 2 < whole.getWidth(); left += TILE / 2) {
        int width = Math.min(TILE, whole.getWidth() - left);
        int height = Math.min(TILE, whole.getHeight() - top);
        Luminance tile = whole.crop(left, top, width, height);
        chain(tile).or(() -> chain(tile.doubled())).ifPresent(texts::add);
      }
    }
    return texts;
  }
}
