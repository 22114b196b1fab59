package org.tautan.terminal.phone;

import java.nio.file.Path;
import java.util.List;
import org.tautan.desktop.qr.QrReader;
import org.tautan.desktop.qr.QrReading;

/// Where the phone gets the code of a companion from.
public sealed interface CodeSource {
  /// A picture file.
  record PictureFile(Path file) implements CodeSource {}

  /// Whatever is on the screen.
  record Screen() implements CodeSource {}

  /// Text that the person pasted; riskier, because somebody may have sent it to them.
  record Pasted(String text) implements CodeSource {}

  /// Looks there. Reading the screen may wait for the system to ask the person.
  default QrReading read() {
    return switch (this) {
      case PictureFile(Path file) -> QrReader.searchFile(file);
      case Screen _ -> QrReader.searchScreen();
      case Pasted(String text) -> new QrReading.Found(List.of(text.strip()));
    };
  }
}
