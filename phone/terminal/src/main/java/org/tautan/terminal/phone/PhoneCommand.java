package org.tautan.terminal.phone;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tautan.engine.api.OwnAccount;
import org.tautan.terminal.TerminalOptions;
import org.tautan.terminal.TerminalProgram;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.json.BotCommand;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.shell.ShellCommand;
import org.tautan.terminal.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./tautan phone`: the primary device in a terminal.
@Command(name = "phone", sortOptions = false)
public final class PhoneCommand implements Callable<Integer>, TerminalProgram.Part {
  @Mixin private final TerminalOptions options = new TerminalOptions();

  /// Made by [#main] and by picocli.
  public PhoneCommand() {}

  /// Starts the program.
  public static void main(String[] arguments) {
    System.exit(TerminalProgram.execute(new PhoneCommand(), "phone.about", arguments));
  }

  @Override
  public Integer call() throws Exception {
    return TerminalProgram.run(options, new EventFeed(), System.out, this);
  }

  @Override
  public String name() {
    return "phone";
  }

  @Override
  public Map<String, BotCommand> botCommands(EngineCalls engine, Words words) {
    return new PhoneBotCommands(engine, options.relay(), words, Clock.systemUTC()).all();
  }

  @Override
  public Start start(Seat seat) {
    Optional<OwnAccount> account = seat.engine().account();
    if (account.isPresent()) {
      TerminalProgram.greet(seat, account.get());
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
    return new PhoneShellCommands(seat, Clock.systemUTC(), new PhoneStart(seat, options.relay()))
        .all();
  }
}
