package org.tautan.terminal.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.screen.Look.Ink;
import org.tautan.terminal.screen.SafeText;

/// The shell: lines that begin with a slash are commands, others go into the open chat. While no
/// chat is open, the slash may be left out. Runs on the thread that calls [#run].
public final class ChatShell {
  private final Seat seat;
  private final OpenChat open;
  private final Map<String, ShellCommand> commands = new LinkedHashMap<>();
  private boolean running = true;

  /// @param own the commands that this program has beside the shared ones
  public ChatShell(Seat seat, OpenChat open, List<ShellCommand> own) {
    this.seat = seat;
    this.open = open;
    List<ShellCommand> all = new ArrayList<>(new ChatCommands(seat, open).all());
    all.addAll(own);
    all.addAll(new DeviceCommands(seat).all());
    all.add(new ShellCommand("help", _ -> help()));
    all.add(new ShellCommand("quit", _ -> running = false));
    all.forEach(command -> commands.put(command.name(), command));
  }

  /// What TAB offers.
  public Collection<String> names() {
    return commands.keySet().stream().map(name -> "/" + name).toList();
  }

  /// Serves until the person quits.
  public void run() {
    seat.murmur("shell.hint");
    while (running) {
      Optional<String> line = seat.dialogue().ask(prompt());
      if (line.isEmpty()) {
        return;
      }
      serve(line.get().strip());
    }
  }

  private void serve(String line) {
    if (line.isEmpty()) {
      return;
    }
    try {
      if (line.startsWith("/")) {
        command(line.substring(1));
      } else if (open.account().isPresent()) {
        send(open.account().get(), line);
      } else {
        command(line);
      }
    } catch (StoreException e) {
      seat.complain(Problems.of(e));
    }
  }

  private void command(String line) {
    String[] parts = line.split("\\s+", 2);
    ShellCommand command = commands.get(parts[0]);
    if (command == null) {
      seat.warn("shell.unknown", parts[0]);
      return;
    }
    command.action().accept(parts.length > 1 ? parts[1].strip() : "");
  }

  private void send(AccountId chat, String text) {
    Problems.of(seat.engine().send(chat, text)).ifPresent(seat::complain);
  }

  private String prompt() {
    String name =
        open.account()
            .flatMap(seat.engine()::chat)
            .map(Chat::title)
            .map(SafeText::line)
            .orElse("tautan");
    return seat.look().paint(Ink.BOLD, name) + "> ";
  }

  private void help() {
    commands
        .values()
        .forEach(command ->
            seat.dialogue()
                .say(
                    "  "
                        + seat.look().paint(Ink.BOLD, seat.words().text("usage." + command.name()))
                        + "  "
                        + seat.words().text("help." + command.name())));
    seat.say("shell.typing");
  }
}
