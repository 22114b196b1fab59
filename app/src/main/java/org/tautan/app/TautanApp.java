package org.tautan.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tautan.app.keychain.DesktopKeychain;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.notification.BusNotifications;
import org.tautan.app.shell.OneInstance;
import org.tautan.desktop.DesktopEngine;

/// The program as JavaFX starts it: gives [Tautan] its window, its folder and its threads.
public final class TautanApp extends Application {
  /// JavaFX makes this class by itself, so that what it starts with has to wait somewhere.
  private static final BlockingQueue<Begun> BEGUN = new LinkedBlockingQueue<>();

  private Optional<Running> running = Optional.empty();

  /// Made by JavaFX.
  public TautanApp() {}

  /// Opens the window and returns when the program ends. Relay and engine begin to open here, while
  /// JavaFX comes up.
  static void launch(Start start) {
    ExecutorService background =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("tautan-app-", 0).factory());
    WindowThread window = new WindowThread(Platform::runLater);
    Ground ground =
        new Ground(
            start.data(), DesktopEngine::open, DesktopKeychain.ofSystem(), background, window);
    var _ = ground.begin();
    BEGUN.add(new Begun(start, background, window, ground));
    Application.launch(TautanApp.class);
  }

  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    Begun begun = BEGUN.remove();
    Executor background = begun.background();
    Optional<OneInstance> instance = begun.start().instance();
    Tautan program =
        new Tautan(
            stage,
            begun.ground(),
            ThisComputer.ofSystem(),
            InstantSource.system(),
            background,
            BusNotifications.ofSystem(background, Platform::runLater));
    running = Optional.of(new Running(program, begun));
    begun.window().begin();
    Milestones.ofSystem().ifPresent(milestones -> milestones.watch(stage.getScene()));
    stage.setOnHidden(_ -> end(program, background));
    program.start();
    begun.start().link().ifPresent(program::open);
    instance.ifPresent(
        one -> one.listen(background, text -> Platform.runLater(() -> program.open(text))));
  }

  /// What is open is closed behind the window's back: leaving an account may take a moment.
  private static void end(Tautan program, Executor background) {
    background.execute(() -> {
      program.close();
      Platform.exit();
    });
  }

  @Override
  public void stop() {
    running.ifPresent(now -> {
      now.program().close();
      now.begun().start().instance().ifPresent(OneInstance::close);
      now.begun().background().shutdown();
    });
  }

  /// What the program starts with.
  ///
  /// @param data this computer's folder
  /// @param instance where later starts hand over what they were to open
  /// @param link to open
  record Start(Path data, Optional<OneInstance> instance, Optional<String> link) {}

  /// What was begun before there was a window.
  private record Begun(
      Start start, ExecutorService background, WindowThread window, Ground ground) {}

  private record Running(Tautan program, Begun begun) {}
}
