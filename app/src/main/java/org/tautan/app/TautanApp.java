package org.tautan.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.notification.BusNotifications;
import org.tautan.app.shell.OneInstance;
import org.tautan.desktop.DesktopEngine;

/// The program as JavaFX starts it: gives [Tautan] its window, its folder and its threads.
public final class TautanApp extends Application {
  /// JavaFX makes this class by itself, so that what it starts with has to wait somewhere.
  private static final BlockingQueue<Start> STARTS = new LinkedBlockingQueue<>();

  private final ExecutorService background =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("tautan-app-", 0).factory());
  private Optional<Tautan> program = Optional.empty();
  private Optional<OneInstance> instance = Optional.empty();

  /// Made by JavaFX.
  public TautanApp() {}

  /// Opens the window and returns when the program ends.
  static void launch(Start start) {
    STARTS.add(start);
    Application.launch(TautanApp.class);
  }

  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    Start start = STARTS.remove();
    Tautan started =
        new Tautan(
            stage,
            start.data(),
            DesktopEngine::open,
            ThisComputer.ofSystem(),
            InstantSource.system(),
            background,
            BusNotifications.ofSystem(background, Platform::runLater));
    program = Optional.of(started);
    instance = start.instance();
    stage.setOnHidden(_ -> end(started));
    started.start();
    start.link().ifPresent(started::open);
    instance.ifPresent(
        one -> one.listen(background, text -> Platform.runLater(() -> started.open(text))));
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
    instance.ifPresent(OneInstance::close);
    background.shutdown();
  }

  /// What the program starts with.
  ///
  /// @param data this computer's folder
  /// @param instance where later starts hand over what they were to open
  /// @param link to open
  record Start(Path data, Optional<OneInstance> instance, Optional<String> link) {}
}
