package org.tautan.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.host.EngineThread;
import org.tautan.desktop.host.StepFailure;
import org.tautan.desktop.host.Steps;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.store.ProfileSealing;
import org.tautan.desktop.transport.HttpBlobs;
import org.tautan.engine.TautanEngine;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// An engine on this computer: the composition root that gives it a store, a transport, the time,
/// randomness and primitives, and the one thread that owns it.
///
/// Any thread may ask; the listener is told on the engine's thread, in the order of commits, and
/// must not wait there for an answer of this engine.
public final class DesktopEngine implements AutoCloseable {
  private final EngineThread<Running> thread;
  private final Beginning beginning;

  private DesktopEngine(EngineThread<Running> thread, Beginning beginning) {
    this.thread = thread;
    this.beginning = beginning;
  }

  /// Opens the engine of a data directory, made if missing, and waits until what is stored is
  /// there. It connects by itself when there is an account.
  ///
  /// @param listener is told what happens
  /// @param failures is told of steps that failed, on the engine's thread
  /// @throws StoreException when the directory cannot be used; nothing in it was changed
  public static DesktopEngine open(
      Path dataDirectory, Consumer<EngineEvent> listener, Consumer<StepFailure> failures) {
    return open(dataDirectory, ProfileKeys.beside(), listener, failures);
  }

  /// The same with a key that does not lie beside the database.
  public static DesktopEngine open(
      Path dataDirectory,
      ProfileKeys keys,
      Consumer<EngineEvent> listener,
      Consumer<StepFailure> failures) {
    return open(dataDirectory, keys, Surroundings.ofSystem(), listener, failures);
  }

  /// The same in other surroundings than this computer's own.
  public static DesktopEngine open(
      Path dataDirectory,
      Surroundings surroundings,
      Consumer<EngineEvent> listener,
      Consumer<StepFailure> failures) {
    return open(dataDirectory, ProfileKeys.beside(), surroundings, listener, failures);
  }

  /// The same with both.
  ///
  /// @param keys where the database's key comes from
  public static DesktopEngine open(
      Path dataDirectory,
      ProfileKeys keys,
      Surroundings surroundings,
      Consumer<EngineEvent> listener,
      Consumer<StepFailure> failures) {
    EngineThread<Running> thread =
        EngineThread.start(
            wake -> start(dataDirectory, keys, surroundings, listener, wake),
            failures,
            surroundings.clock());
    try {
      thread.opened().join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case StoreException store -> store;
        case IOException folder ->
            new StoreException(Reason.UNAVAILABLE, "the data directory cannot be used", folder);
        case null, default -> e;
      };
    }
    return new DesktopEngine(thread, thread.call(Running::beginning).join());
  }

  /// What was found when it was opened. After `AFTER_UNTIL_CLOSED` the linking screen says why it
  /// is there again.
  public Beginning beginning() {
    return beginning;
  }

  /// Asks the engine something, after everything that was asked before.
  ///
  /// @return fails with what the question threw, or with
  ///   [org.tautan.desktop.host.EngineStoppedException]
  public <T> CompletableFuture<T> call(
      EngineThread.Question<? super Engine, ? extends T> question) {
    return thread.call(running -> question.ask(running.engine()));
  }

  /// Stops the engine and waits for that. Everything was stored before. A companion that does not
  /// stay signed in leaves its account, if the relay can be reached, and nothing of it stays.
  @Override
  public void close() {
    thread.close();
  }

  private static Running start(
      Path dataDirectory,
      ProfileKeys keys,
      Surroundings surroundings,
      Consumer<EngineEvent> listener,
      EngineThread.Wake wake)
      throws IOException {
    ProfileStore store = ProfileStore.open(dataDirectory, new ProfileSealing(keys));
    boolean opened = false;
    try {
      Ports ports =
          new Ports(
              surroundings.disk().apply(store),
              surroundings.transport(),
              new HttpBlobs(),
              surroundings.clock(),
              new SystemRandom(),
              new JdkPrimitives(),
              new BouncyCastleArgon2id());
      Engine engine = TautanEngine.open(ports, listener);
      engine.onReadable(wake);
      opened = true;
      return new Running(engine, store.beginning());
    } finally {
      if (!opened) {
        store.close();
      }
    }
  }

  private record Running(Engine engine, Beginning beginning) implements Steps {
    @Override
    public void step() {
      engine.step();
    }

    @Override
    public long nextWakeMillis() {
      return engine.nextWakeMillis();
    }

    @Override
    public void stop() {
      engine.close();
    }
  }
}
