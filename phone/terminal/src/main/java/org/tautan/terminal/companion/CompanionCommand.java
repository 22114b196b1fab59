package org.tautan.terminal.companion;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.SignIn;
import org.tautan.terminal.TerminalOptions;
import org.tautan.terminal.TerminalProgram;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.Pages;
import org.tautan.terminal.boundary.SetUpTokenFile;
import org.tautan.terminal.json.BotCommand;
import org.tautan.terminal.screen.CodePicture;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.shell.ShellCommand;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./tautan companion`: a linked device in a terminal.
@Command(name = "companion", sortOptions = false)
public final class CompanionCommand implements Callable<Integer>, TerminalProgram.Part {
  @Mixin private final TerminalOptions options = new TerminalOptions();

  @Option(names = "--qr-png", paramLabel = "FILE", descriptionKey = "option.qr-png")
  private Optional<Path> png = Optional.empty();

  @Option(names = "--print-link", descriptionKey = "option.print-link")
  private boolean printLink;

  @Option(names = "--until-closed", descriptionKey = "option.until-closed")
  private boolean untilClosed;

  @Option(names = "--page-host", paramLabel = "HOST", descriptionKey = "option.page-host")
  private Optional<String> pageHost = Optional.empty();

  /// Made by [#main] and by picocli.
  public CompanionCommand() {}

  /// Starts the program.
  public static void main(String[] arguments) {
    System.exit(TerminalProgram.execute(new CompanionCommand(), "companion.about", arguments));
  }

  @Override
  public Integer call() throws Exception {
    Words words = options.words();
    Optional<Path> tokenFile = options.setUpTokenFile();
    if (tokenFile.isPresent() && tokenFile.flatMap(SetUpTokenFile::read).isEmpty()) {
      System.err.println(words.text(Problem.of(Trouble.UNREADABLE_FILE, tokenFile.get())));
      return CommandLine.ExitCode.SOFTWARE;
    }
    EventFeed events = new EventFeed();
    png.ifPresent(file -> events.listen(event -> draw(event, file, words)));
    return TerminalProgram.run(options, events, System.out, this);
  }

  @Override
  public String name() {
    return "companion";
  }

  @Override
  public Map<String, BotCommand> botCommands(EngineCalls engine, Words words) {
    return new CompanionBotCommands(engine, linkOptions(), words).all();
  }

  /// A small file, written before anybody is told of the code that is in it.
  private static void draw(EngineEvent event, Path file, Words words) {
    if (event instanceof EngineEvent.LinkCodeReady(var code, long _)) {
      CodePicture.write(code.text(), file)
          .ifPresent(problem -> System.err.println(words.text(problem)));
    }
  }

  private CompanionLinkOptions linkOptions() {
    return new CompanionLinkOptions(
        options.relay(),
        pageHost
            .map(host -> Pages.of(options.relay(), host))
            .orElseGet(() -> Pages.of(options.relay())),
        options.setUpTokenFile().flatMap(SetUpTokenFile::read),
        untilClosed ? SignIn.UNTIL_CLOSED : SignIn.STAY,
        options.name().orElseGet(CompanionCommand::hostName),
        System.getProperty("os.name"));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "Tautan";
    }
  }

  @Override
  public Start start(Seat seat) throws InterruptedException {
    if (seat.engine().account().isEmpty()) {
      LinkScreen.Showing showing =
          new LinkScreen.Showing(
              printLink ? LinkScreen.LinkText.PRINTED : LinkScreen.LinkText.HIDDEN, png);
      LinkScreen screen = new LinkScreen(seat, linkOptions(), showing, Clock.systemUTC());
      if (screen.run() == LinkScreen.Result.GIVEN_UP) {
        return Start.STOP;
      }
    }
    TerminalProgram.greet(seat, seat.engine().account().orElseThrow());
    return Start.GO_ON;
  }

  @Override
  public List<ShellCommand> commands(Seat seat) {
    return new CompanionShellCommands(seat).all();
  }
}
