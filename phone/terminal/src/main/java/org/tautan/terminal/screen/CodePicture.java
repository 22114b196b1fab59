package org.tautan.terminal.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.tautan.desktop.qr.QrCode;
import org.tautan.desktop.qr.QrEncoding;
import org.tautan.desktop.qr.QrPng;
import org.tautan.desktop.qr.QrText;
import org.tautan.terminal.screen.Look.Colours;
import org.tautan.terminal.screen.Look.Letters;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// A QR code of a link, as a PNG file or as text of a terminal.
public final class CodePicture {
  private static final int PIXELS_PER_MODULE = 8;

  private CodePicture() {}

  /// Writes a PNG file, replacing one that is there in one step, so that nobody reads half of it.
  ///
  /// @return why not, if it could not be written
  public static Optional<Problem> write(String link, Path file) {
    return switch (QrCode.encode(link)) {
      case QrEncoding.Encoded(QrCode code) -> write(code, file);
      case QrEncoding.TooLong _ -> Optional.of(Problem.of(Trouble.UNWRITABLE_FILE, file));
    };
  }

  /// The code in block characters; empty where the terminal has none.
  public static Optional<String> render(String link, Look look) {
    if (look.letters() == Letters.ASCII) {
      return Optional.empty();
    }
    QrText style = look.colours() == Colours.ON ? QrText.COLOURED : QrText.FOR_DARK_TERMINAL;
    return switch (QrCode.encode(link)) {
      case QrEncoding.Encoded(QrCode code) -> Optional.of(style.render(code).stripTrailing());
      case QrEncoding.TooLong _ -> Optional.empty();
    };
  }

  private static Optional<Problem> write(QrCode code, Path file) {
    Path target = file.toAbsolutePath();
    try {
      // created by createTempFile, it is readable by its owner only
      Path half = Files.createTempFile(target.getParent(), ".tautan", ".png");
      Files.write(half, QrPng.encode(code, PIXELS_PER_MODULE).toByteArray());
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException _) {
      return Optional.of(Problem.of(Trouble.UNWRITABLE_FILE, file));
    }
  }
}
