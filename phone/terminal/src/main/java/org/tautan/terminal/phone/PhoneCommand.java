package org.tautan.terminal.phone;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.tautan.engine.api.OwnAccount;
import org.tautan.terminal.TerminalOptions;
import org.tautan.terminal.TerminalProgram;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.json.Bot;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.shell.ShellCommand;
import org.tautan.terminal.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./tautan phone`: the primary device in a terminal.
@Command(name = "phone", sortOptions = false)
public final class PhoneCommand implements Callable<Integer> {
  @Mixin private final TerminalOptions options = new TerminalOptions();

  /// Made by [#main] and by picocli.
  public PhoneCommand() {}

  /// Starts the program.
  public static void main(String[] arguments) {
    System.exit(TerminalProgram.execute(new PhoneCommand(), "phone.about", arguments));
  }

  @Override
  public Integer call() throws Exception {
    Words words = options.words();
    EventFeed events = new EventFeed();
    switch (options.mode()) {
      case BOT -> serve(new Bot("phone", events, words, System.out), events, words);
      case PERSON -> {
        try (EngineCalls engine = TerminalProgram.open(options.data("phone"), events)) {
          talk(engine, events, words);
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void serve(Bot bot, EventFeed events, Words words) throws IOException {
    try (EngineCalls engine = TerminalProgram.open(options.data("phone"), events)) {
      bot.serve(
          engine,
          new PhoneBotCommands(engine, options.relay(), words, Clock.systemUTC()).all(),
          System.in);
    }
  }

  private void talk(EngineCalls engine, EventFeed events, Words words) throws Exception {
    TerminalProgram.talk(
        options,
        engine,
        events,
        words,
        new TerminalProgram.Talk() {
          @Override
          public Start start(Seat seat) {
            if (seat.engine().account().isPresent()) {
              OwnAccount account = seat.engine().account().get();
              seat.say(
                  "status.account", SafeText.line(account.displayName()), account.id().display());
              return Start.GO_ON;
            }
            PhoneStart first = new PhoneStart(seat, options.relay());
            return switch (first.run(options.name(), options.setUpTokenFile())) {
              case READY -> Start.GO_ON;
              case NOT_READY -> Start.STOP;
            };
          }

          @Override
          public List<ShellCommand> commands(Seat seat) {
            return new PhoneShellCommands(
                    seat, Clock.systemUTC(), new PhoneStart(seat, options.relay()))
                .all();
          }
        });
  }
}
