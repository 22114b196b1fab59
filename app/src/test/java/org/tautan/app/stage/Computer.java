package org.tautan.app.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.tautan.app.DesktopServices;
import org.tautan.app.Tautan;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.notification.NotificationPort;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.Surroundings;
import org.tautan.desktop.host.StepFailure;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.transport.TyrusTransport;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.port.Store;
import org.tautan.testkit.network.TestNetwork;
import org.tautan.testkit.store.FillableStore;
import org.tautan.testkit.world.TestClock;
import org.testfx.api.FxToolkit;

/// A computer with the real program on it, whose clock, network and disk do what a test says.
public final class Computer extends SeenWindow implements AutoCloseable {
  private final Path data;
  private final TestClock clock;
  private final TestNetwork network = new TestNetwork(new TyrusTransport());
  private final NotificationPort notifications;
  private final Executor background;
  private final AtomicReference<Optional<FillableStore>> disk =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<DesktopEngine>> engine =
      new AtomicReference<>(Optional.empty());
  private Keychain keychain = Keychain.none();
  private Optional<Program> program = Optional.empty();

  /// One that is off.
  ///
  /// @param data the program's folder
  /// @param base what time it is for everybody
  public Computer(
      Path data, InstantSource base, NotificationPort notifications, Executor background) {
    this.data = data;
    this.clock = new TestClock(base);
    this.notifications = notifications;
    this.background = background;
  }

  TestClock clock() {
    return clock;
  }

  TestNetwork network() {
    return network;
  }

  FillableStore disk() {
    return disk.get().orElseThrow();
  }

  @Override
  public Stage stage() {
    return program.orElseThrow().stage();
  }

  /// Gives the desktop another keychain, from the next start on.
  void keychain(Keychain other) {
    keychain = other;
  }

  /// Starts the program.
  public void start() {
    AtomicReference<Optional<Tautan>> started = new AtomicReference<>(Optional.empty());
    try {
      FxToolkit.registerPrimaryStage();
      Stage stage =
          FxToolkit.registerStage(() -> {
            Stage window = new Stage();
            Tautan made =
                new Tautan(
                    window,
                    data,
                    this::open,
                    new ThisComputer("Meja kerja", "Linux"),
                    clock,
                    background,
                    new DesktopServices(notifications, keychain));
            made.start();
            started.set(Optional.of(made));
            return window;
          });
      program = Optional.of(new Program(stage, started.get().orElseThrow()));
    } catch (TimeoutException e) {
      throw new AssertionError("the window did not open", e);
    }
  }

  private DesktopEngine open(
      Path folder, ProfileKeys keys, Consumer<EngineEvent> events, Consumer<StepFailure> failures) {
    DesktopEngine opened =
        DesktopEngine.open(
            folder, keys, new Surroundings(clock, network, this::fillable), events, failures);
    engine.set(Optional.of(opened));
    return opened;
  }

  private Store fillable(Store store) {
    FillableStore fillable = new FillableStore(store);
    disk.set(Optional.of(fillable));
    return fillable;
  }

  /// Ends the program as a person does.
  public void stop() {
    program.ifPresent(running -> {
      onWindow(running.stage()::close);
      running.tautan().close();
    });
    program = Optional.empty();
  }

  /// Ends the program as `kill -9` does: what is on the disk at a moment is what the next start
  /// finds. That moment is between two commands of the engine; what SQLite leaves when it dies
  /// inside a transaction is for its own crash tests. The program that goes on for a blink in the
  /// meantime is without a network, so that it tells nobody.
  void kill() {
    Path folder = data.resolve("engine");
    Path found = data.resolveSibling("found");
    ask(asked -> {
      network.goAway();
      copy(folder, found);
      return true;
    });
    stop();
    copy(found, folder);
    network.allow();
  }

  /// A second computer on which a copy of this one's folder is used, to the end of a test.
  DesktopEngine copyTo(Path elsewhere) {
    ask(asked -> {
      copy(data.resolve("engine"), elsewhere);
      return true;
    });
    return DesktopEngine.open(
        elsewhere,
        new Surroundings(clock, new TyrusTransport(), UnaryOperator.identity()),
        event -> {},
        failure -> {});
  }

  @Override
  public void close() {
    stop();
  }

  /// Asks the engine and waits for the answer.
  <T> T ask(Function<Engine, T> question) {
    return engine
        .get()
        .orElseThrow()
        .<T>call(question::apply)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /// Makes a folder of files equal to another.
  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (Path old : files(to)) {
        Files.delete(old);
      }
      for (Path file : files(from)) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private record Program(Stage stage, Tautan tautan) {}
}
