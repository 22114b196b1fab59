package org.tautan.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.port.StoreException;
import org.tautan.terminal.boundary.DesktopCalls;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.dialogue.Dialogue;
import org.tautan.terminal.json.Bot;
import org.tautan.terminal.json.BotCommand;
import org.tautan.terminal.screen.MessageLines;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.shell.ChatShell;
import org.tautan.terminal.shell.LiveEvents;
import org.tautan.terminal.shell.OpenChat;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.shell.ShellCommand;
import org.tautan.terminal.words.Words;
import picocli.CommandLine;

/// What the two programs have in common: the command line around them, the engine under them, and
/// the only place where their threads are made.
public final class TerminalProgram {
  private TerminalProgram() {}

  /// What one of the programs has of its own.
  public interface Part {
    /// `phone` or `companion`: what its data directory is called, and how it names itself to
    /// programs.
    String name();

    /// The bot commands that only this program has.
    Map<String, BotCommand> botCommands(EngineCalls engine, Words words);

    /// Whether the shell begins.
    enum Start {
      /// It does.
      GO_ON,
      /// The program ends.
      STOP
    }

    /// What comes before the shell: the first run, or a greeting.
    Start start(Seat seat) throws InterruptedException;

    /// The commands that only this program has.
    List<ShellCommand> commands(Seat seat);
  }

  /// Parses the command line and runs a program.
  ///
  /// @param about the sentence that describes it
  /// @return the exit status: 0 done, 1 trouble, 2 wrong usage
  public static int execute(Callable<Integer> program, String about, String[] arguments) {
    Words words = Words.of(language(arguments));
    CommandLine line = new CommandLine(program);
    line.setResourceBundle(
        ResourceBundle.getBundle("org.tautan.terminal.words.messages", words.language().locale()));
    line.getCommandSpec().usageMessage().description(words.text(about));
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command
          .getErr()
          .println(
              failure instanceof StoreException store
                  ? words.text(Problems.of(store))
                  : "tautan: " + failure);
      return CommandLine.ExitCode.SOFTWARE;
    });
    return line.execute(arguments);
  }

  /// Opens the engine of the data directory and serves whoever is at the other end until they quit.
  ///
  /// @param out where a program reads
  /// @return the exit status
  public static int run(TerminalOptions options, EventFeed events, PrintStream out, Part part)
      throws Exception {
    Words words = options.words();
    switch (options.mode()) {
      case BOT -> {
        // before the engine, so that it misses nothing
        Bot bot = new Bot(part.name(), events, words, out);
        try (EngineCalls engine = open(options.data(part.name()), events)) {
          bot.serve(engine, part.botCommands(engine, words), System.in);
        }
      }
      case PERSON -> {
        try (EngineCalls engine = open(options.data(part.name()), events)) {
          talk(options, engine, events, words, part);
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  /// Says whose account this is.
  public static void greet(Seat seat, OwnAccount account) {
    seat.say("status.account", SafeText.line(account.displayName()), account.id().display());
  }

  private static EngineCalls open(Path data, EventFeed events) {
    return DesktopCalls.open(data, events, _ -> {});
  }

  private static void talk(
      TerminalOptions options, EngineCalls engine, EventFeed events, Words words, Part part)
      throws Exception {
    AtomicReference<Collection<String>> completions = new AtomicReference<>(List.of());
    try (Dialogue dialogue = options.dialogue(completions::get)) {
      MessageLines lines =
          new MessageLines(words, dialogue.look(), Clock.system(ZoneId.systemDefault()));
      Seat seat = new Seat(engine, events, dialogue, words, lines);
      if (part.start(seat) == Part.Start.STOP) {
        return;
      }
      OpenChat open = new OpenChat();
      LiveEvents live = new LiveEvents(seat, open);
      Thread screen = Thread.ofVirtual().name("live-events").start(live::run);
      ChatShell shell = new ChatShell(seat, open, part.commands(seat));
      completions.set(shell.names());
      shell.run();
      screen.interrupt();
      screen.join();
    }
  }

  private static Language language(String[] arguments) {
    int at = Arrays.asList(arguments).indexOf("--language");
    return at >= 0 && at + 1 < arguments.length
        ? Language.ofCode(arguments[at + 1]).orElseGet(Language::ofSystem)
        : Language.ofSystem();
  }
}
