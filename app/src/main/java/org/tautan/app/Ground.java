package org.tautan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.tautan.app.bridge.EngineBridge;
import org.tautan.app.bridge.LettersFirst;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.ProfileLock;
import org.tautan.desktop.host.DataDirectory;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// What the window stands on: settings, relay and engine. It needs no window, so that a start can
/// open it while JavaFX is still coming up.
///
/// Made on one thread and handed over to the window's with the window.
final class Ground implements AutoCloseable {
  private final Path data;
  private final OpenEngine opening;
  private final Keychain keychain;
  private final Executor background;
  private final LettersFirst window;
  private final CurrentSettings settings;
  private final RelayHost relay;
  private final AtomicReference<Optional<SecretBytes>> unlocked =
      new AtomicReference<>(Optional.empty());
  private Consumer<Throwable> failures = _ -> {};
  private Optional<CompletableFuture<EngineBridge>> engine = Optional.empty();

  /// @param data this computer's folder: engine, relay and settings each have their place in it
  /// @param opening opens the engine
  /// @param keychain may keep the key of what it opens
  /// @param background runs what may block
  /// @param window runs what it is given on the window's thread, once there is one
  Ground(Path data, OpenEngine opening, Keychain keychain, Executor background, Executor window) {
    this.data = data;
    this.opening = opening;
    this.keychain = keychain;
    this.background = background;
    this.window = new LettersFirst(window);
    this.settings = new CurrentSettings(SettingsFile.at(data.resolve("settings.properties")));
    this.relay = new RelayHost(data.resolve("relay"), settings, background, window);
  }

  /// What opens what is stored here.
  ProfileLock lock() {
    return ProfileLock.of(folder(), keychain);
  }

  /// Closes the engine and forgets its key. On the window's thread.
  ///
  /// @return fails once that is done, with a [StoreException] that says `LOCKED`
  synchronized CompletableFuture<EngineBridge> shut() {
    CompletableFuture<EngineBridge> shut =
        begin()
            .thenApplyAsync(
                open -> {
                  open.close();
                  forgetKey();
                  throw new StoreException(Reason.LOCKED, "by its person");
                },
                background);
    engine = Optional.of(shut);
    return shut;
  }

  /// Opens the engine again with the key that a passphrase gave out. On the window's thread.
  synchronized CompletableFuture<EngineBridge> openWith(SecretBytes key) {
    forgetKey();
    unlocked.set(Optional.of(key));
    return openAgain();
  }

  /// Erases what is stored and cannot be opened, and opens the engine as on the first day. On the
  /// window's thread.
  synchronized CompletableFuture<EngineBridge> eraseAndOpen() {
    CompletableFuture<EngineBridge> anew =
        begin()
            .handleAsync(
                (open, failure) -> {
                  if (failure == null) {
                    open.close();
                  }
                  forgetKey();
                  lock().erase();
                  return open();
                },
                background);
    engine = Optional.of(anew);
    return anew;
  }

  private void forgetKey() {
    unlocked.getAndSet(Optional.empty()).ifPresent(SecretBytes::close);
  }

  private ProfileKeys keys() {
    return unlocked
        .get()
        .map(ProfileKeys::unlocked)
        .orElseGet(() -> ProfileKeys.ofComputer(keychain));
  }

  private Path folder() {
    return data.resolve("engine");
  }

  Path data() {
    return data;
  }

  CurrentSettings settings() {
    return settings;
  }

  RelayHost relay() {
    return relay;
  }

  /// Where letters are written that come before what the engine says. On the window's thread.
  void lettersOf(Scene scene) {
    window.follow(scene);
  }

  /// Who is told, on the window's thread, what the engine could not do. Called there before
  /// anything can be told.
  void onFailure(Consumer<Throwable> told) {
    failures = told;
  }

  /// Begins to open everything, if that has not begun.
  ///
  /// @return the engine; fails with a [org.tautan.engine.port.StoreException] as its cause when the
  ///   data cannot be used, with an [IOException] when there is no folder for it
  synchronized CompletableFuture<EngineBridge> begin() {
    if (engine.isEmpty()) {
      engine = Optional.of(openAll());
    }
    return engine.get();
  }

  private CompletableFuture<EngineBridge> openAll() {
    try {
      DataDirectory.create(data);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(new UncheckedIOException("cannot use " + data, e));
    }
    relay.start();
    return CompletableFuture.supplyAsync(this::open, background);
  }

  /// Opens the engine again: the one that was open is closed first. Where none could be opened, all
  /// is begun anew. On the window's thread.
  synchronized CompletableFuture<EngineBridge> openAgain() {
    if (begin().isCompletedExceptionally()) {
      engine = Optional.empty();
      return begin();
    }
    CompletableFuture<EngineBridge> again =
        begin()
            .handleAsync(
                (open, failure) -> {
                  if (failure == null) {
                    open.close();
                  }
                  return open();
                },
                background);
    engine = Optional.of(again);
    return again;
  }

  /// Ends engine and relay, and waits for that, for what is still opening too.
  @Override
  public void close() {
    ended().join();
    forgetKey();
    relay.close();
  }

  private synchronized CompletableFuture<Boolean> ended() {
    return engine
        .map(opening ->
            opening.handle((open, failure) -> {
              if (failure == null) {
                open.close();
              }
              return failure == null;
            }))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  private EngineBridge open() {
    return EngineBridge.open(
        (events, steps) -> opening.open(folder(), keys(), events, steps),
        window,
        failure -> failures.accept(failure));
  }
}
