package org.tautan.demo.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tautan.app.DesktopServices;
import org.tautan.app.Tautan;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.settings.RelayChoice;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.host.StepFailure;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.engine.api.EngineEvent;
import org.tautan.terminal.TerminalOptions;
import org.tautan.terminal.boundary.DesktopCalls;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.json.Bot;
import org.tautan.terminal.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The desktop app as the story uses it: the real window, which speaks the bot mode's JSON lines
/// (docs/terminal.md) besides. What the bot mode asks for is done in the window where a person
/// would do it there: showing the code, saying yes, writing a message.
@Command(name = "window", resourceBundle = "org.tautan.terminal.words.messages_en")
public final class WindowCommand implements Callable<Integer> {
  @Mixin private final TerminalOptions options = new TerminalOptions();

  @Option(names = "--qr-png", paramLabel = "FILE", required = true)
  private Path code = Path.of("code.png");

  @Option(names = "--pictures", paramLabel = "DIR", required = true)
  private Path pictures = Path.of("pictures");

  @Option(names = "--theme", paramLabel = "light|dark", required = true)
  private String theme = "";

  /// Made by [#main] and by picocli.
  public WindowCommand() {}

  /// Starts the program.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new WindowCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Words words = options.words();
    Path data = Files.createDirectories(options.data("window"));
    choose(data, words);
    EventFeed events = new EventFeed();
    Bot bot = new Bot("window", events, words, System.out);
    ExecutorService background = Executors.newCachedThreadPool();
    CompletableFuture<DesktopEngine> engine = new CompletableFuture<>();
    CompletableFuture<Stage> window = new CompletableFuture<>();
    CompletableFuture<Tautan> program = new CompletableFuture<>();
    Platform.startup(() -> {
      Stage stage = new Stage();
      Tautan started =
          new Tautan(
              stage,
              data,
              (folder, keys, told, failures) ->
                  open(folder, keys, told.andThen(events), failures, engine),
              new ThisComputer(options.name().orElse("window"), System.getProperty("os.name")),
              InstantSource.system(),
              background,
              new DesktopServices(new NoNotifications(), Keychain.none()));
      started.start();
      program.complete(started);
      window.complete(stage);
    });
    try (EngineCalls calls = DesktopCalls.around(engine.join())) {
      WindowHand hand = new WindowHand(window.join());
      bot.serve(calls, new WindowBotCommands(hand, calls, code, pictures).all(), System.in);
    }
    program.join().close();
    background.shutdownNow();
    return CommandLine.ExitCode.OK;
  }

  private void choose(Path data, Words words) throws IOException {
    SettingsFile.at(data.resolve("settings.properties"))
        .keep(
            Settings.STANDARD
                .withTheme(ThemeChoice.valueOf(theme.toUpperCase(Locale.ROOT)))
                .withLanguage(Optional.of(words.language()))
                .withRelay(new RelayChoice.Remote(options.relay())));
  }

  private static DesktopEngine open(
      Path folder,
      ProfileKeys keys,
      Consumer<EngineEvent> told,
      Consumer<StepFailure> failures,
      CompletableFuture<DesktopEngine> engine) {
    DesktopEngine opened = DesktopEngine.open(folder, keys, told, failures);
    engine.complete(opened);
    return opened;
  }
}
