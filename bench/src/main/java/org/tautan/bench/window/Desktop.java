package org.tautan.bench.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.tautan.app.DesktopServices;
import org.tautan.app.Tautan;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.settings.RelayChoice;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.host.StepFailure;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.RelayAddress;

/// The real program in a real window of 1,100 by 760 pixels, on the account that is in its folder.
final class Desktop implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private final AtomicReference<DesktopEngine> engine = new AtomicReference<>();
  private final Consumer<EngineEvent> listener;
  private final Stage stage;
  private final Tautan program;

  /// @param data its folder; the engine's is `engine` in it
  /// @param listener is told on the engine's thread what the window is told as well
  Desktop(Path data, RelayAddress relay, Consumer<EngineEvent> listener) {
    this.listener = listener;
    keepSettings(data, relay);
    startToolkit();
    AtomicReference<Stage> shown = new AtomicReference<>();
    this.program = onWindow(() -> start(data, shown));
    this.stage = shown.get();
    until(() -> has("#home") && stage.isFocused());
  }

  private static void keepSettings(Path data, RelayAddress relay) {
    try {
      SettingsFile.at(data.resolve("settings.properties"))
          .keep(
              Settings.STANDARD
                  .withRelay(new RelayChoice.Remote(relay))
                  .withLanguage(Optional.of(Language.ENGLISH)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void startToolkit() {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Tautan start(Path data, AtomicReference<Stage> shown) {
    Stage window = new Stage();
    shown.set(window);
    Tautan made =
        new Tautan(
            window,
            data,
            this::open,
            ThisComputer.ofSystem(),
            InstantSource.system(),
            background,
            new DesktopServices(new NoNotifications(), Keychain.none()));
    window.setWidth(1_100);
    window.setHeight(760);
    made.start();
    window.requestFocus();
    return made;
  }

  private DesktopEngine open(
      Path folder, ProfileKeys keys, Consumer<EngineEvent> window, Consumer<StepFailure> failures) {
    DesktopEngine opened =
        DesktopEngine.open(
            folder,
            keys,
            event -> {
              window.accept(event);
              listener.accept(event);
            },
            failures);
    engine.set(opened);
    return opened;
  }

  /// Asks the engine and waits for the answer; not on the window's thread.
  <T> T ask(Function<Engine, T> question) {
    return engine
        .get()
        .<T>call(question::apply)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /// Does something on the window's thread and waits for that.
  <T> T onWindow(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Platform::runLater)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /// Waits until something is so, asked before every frame.
  void until(BooleanSupplier condition) {
    CompletableFuture<Boolean> so = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              so.complete(true);
              stop();
            }
          }
        };
    Platform.runLater(timer::start);
    so.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /// The window's scene.
  Scene scene() {
    return stage.getScene();
  }

  /// Whether something is in the window.
  boolean has(String query) {
    return scene().lookup(query) != null;
  }

  /// Something in the window. On its thread.
  Node find(String query) {
    Node found = scene().lookup(query);
    if (found == null) {
      throw new IllegalStateException("there is no " + query);
    }
    return found;
  }

  @Override
  public void close() {
    onWindow(() -> {
      stage.close();
      return true;
    });
    program.close();
    background.shutdown();
  }
}
