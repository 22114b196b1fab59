package org.tautan.app.qr;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tautan.desktop.qr.Pixels;
import org.tautan.desktop.qr.QrReader;
import org.tautan.desktop.qr.QrReading;

/// Looks for QR codes behind the window's back: a large picture takes a while.
///
/// @param background runs what may block
/// @param window runs what it is given on the window's thread
public record CodeFinder(Executor background, Executor window) {
  /// Looks in a picture file.
  ///
  /// @param then is told on the window's thread
  public void inFile(Path file, Consumer<QrReading> then) {
    look(() -> QrReader.searchFile(file), then);
  }

  /// Looks in a picture.
  ///
  /// @param then is told on the window's thread
  public void inPicture(Pixels picture, Consumer<QrReading> then) {
    look(() -> QrReader.search(picture), then);
  }

  /// Looks on all screens; the system may ask the person first.
  ///
  /// @param then is told on the window's thread
  public void onScreen(Consumer<QrReading> then) {
    look(QrReader::searchScreen, then);
  }

  private void look(Supplier<QrReading> look, Consumer<QrReading> then) {
    background.execute(() -> {
      QrReading reading = look.get();
      window.execute(() -> then.accept(reading));
    });
  }
}
