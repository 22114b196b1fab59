package org.tautan.app.lock;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.tautan.app.settings.CurrentSettings;

/// Locks the chats when nobody has touched the window for the time that the person chose, and when
/// the computer has slept: where there is a passphrase, and something to lock. On the window's
/// thread.
public final class SelfLock implements AutoCloseable {
  private final AppLock lock;
  private final CurrentSettings settings;
  private final InstantSource clock;
  private final BooleanSupplier isOpen;
  private final Executor nextLook;
  private final Presence presence;
  private boolean closed;

  /// Begins to look.
  ///
  /// @param scene where touches are seen
  /// @param window runs what it is given on the window's thread
  /// @param isOpen whether chats are open
  public SelfLock(
      AppLock lock,
      CurrentSettings settings,
      Scene scene,
      InstantSource clock,
      Executor window,
      BooleanSupplier isOpen) {
    this.lock = lock;
    this.settings = settings;
    this.clock = clock;
    this.isOpen = isOpen;
    this.presence = new Presence(clock.instant());
    this.nextLook =
        CompletableFuture.delayedExecutor(Presence.LOOK.toMillis(), TimeUnit.MILLISECONDS, window);
    scene.addEventFilter(InputEvent.ANY, _ -> presence.touch(clock.instant()));
    nextLook.execute(this::look);
  }

  @Override
  public void close() {
    closed = true;
  }

  private void look() {
    if (closed) {
      return;
    }
    nextLook.execute(this::look);
    boolean away = presence.isAway(clock.instant(), settings.get().lockAfter().time());
    if (away && isOpen.getAsBoolean() && lock.isOn()) {
      lock.lockNow();
    }
  }
}
