package org.tautan.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tautan.app.link.ThisComputer;
import org.tautan.desktop.DesktopEngine;

/// The program as JavaFX starts it: gives [Tautan] its window, its folder and its threads.
public final class TautanApp extends Application {
  /// The named parameter with the data directory.
  static final String DATA = "data";

  private final ExecutorService background =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("tautan-app-", 0).factory());
  private Optional<Tautan> program = Optional.empty();

  /// Made by JavaFX.
  public TautanApp() {}

  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    Path data = Path.of(Objects.requireNonNull(getParameters().getNamed().get(DATA)));
    Tautan started =
        new Tautan(
            stage,
            data,
            (folder, events, failures) -> DesktopEngine.open(folder, events, failures),
            ThisComputer.ofSystem(),
            InstantSource.system(),
            background);
    program = Optional.of(started);
    stage.setOnHidden(_ -> end(started));
    started.start();
  }

  /// What is open is closed behind the window's back: leaving an account may take a moment.
  private void end(Tautan started) {
    background.execute(() -> {
      started.close();
      Platform.exit();
    });
  }

  @Override
  public void stop() {
    program.ifPresent(Tautan::close);
    background.shutdown();
  }
}
