package org.tautan.browser;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A phone held before this computer's screen: films all of it, ten times a second, for a
/// [FakeCamera].
public final class ScreenCamera implements AutoCloseable {
  private static final long FRAME_MILLIS = 100;

  private final FakeCamera camera;
  private final ScheduledExecutorService filming =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private ScreenCamera(FakeCamera camera) {
    this.camera = camera;
  }

  /// Begins to film.
  ///
  /// @param film where the camera finds what is filmed
  public static ScreenCamera start(Path film) throws IOException, AWTException {
    Robot eye = new Robot();
    Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    ScreenCamera started = new ScreenCamera(FakeCamera.at(film));
    var _ =
        started.filming.scheduleWithFixedDelay(
            () -> started.film(eye, screen), 0, FRAME_MILLIS, TimeUnit.MILLISECONDS);
    return started;
  }

  private void film(Robot eye, Rectangle screen) {
    try {
      camera.see(eye.createScreenCapture(screen));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot film", e);
    }
  }

  /// How Chromium is started to look through it, without asking.
  public String[] flags() {
    return camera.flags();
  }

  @Override
  public void close() {
    filming.close();
    camera.close();
  }
}
