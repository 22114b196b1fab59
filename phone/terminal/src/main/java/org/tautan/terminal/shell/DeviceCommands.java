package org.tautan.terminal.shell;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.OwnDevice;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.screen.Look.Ink;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// The shell's commands about the account and its devices that phone and companion share.
final class DeviceCommands {
  private final Seat seat;

  DeviceCommands(Seat seat) {
    this.seat = seat;
  }

  List<ShellCommand> all() {
    return List.of(
        new ShellCommand("devices", _ -> devices()),
        new ShellCommand("rename", this::rename),
        new ShellCommand("rename-device", this::renameDevice),
        new ShellCommand("status", _ -> status()),
        new ShellCommand("offline", _ -> seat.engine().goOffline()),
        new ShellCommand("online", _ -> seat.engine().goOnline()));
  }

  private void devices() {
    if (seat.engine().account().isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    seat.dialogue().say(seat.look().paint(Ink.BOLD, seat.words().text("devices.title")));
    seat.engine().devices().forEach(device -> seat.dialogue().say(line(device)));
  }

  private String line(OwnDevice device) {
    String name =
        device.id().isPrimary()
            ? seat.words().text("devices.phone")
            : SafeText.line((device.name() + "  " + device.platform()).strip());
    return "  %d  %s  %s".formatted(device.id().number(), name, presence(device));
  }

  private String presence(OwnDevice device) {
    String where =
        switch (device.presence()) {
          case THIS -> seat.words().text("devices.this");
          case CONNECTED -> seat.words().text("devices.connected");
          case AWAY ->
              device.lastSeen().isPresent()
                  ? seat.words()
                      .text("devices.seen", seat.lines().time(device.lastSeen().getAsLong()))
                  : seat.words().text("devices.away");
        };
    String linked =
        device.linkedOn().isPresent()
            ? seat.words()
                    .text("devices.linked-on", seat.lines().day(device.linkedOn().getAsLong()))
                + ", "
            : "";
    return seat.look().paint(Ink.DIM, linked + where);
  }

  private void rename(String name) {
    if (name.isBlank()) {
      seat.warn("rename.missing");
      return;
    }
    if (seat.engine().account().isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    seat.engine().rename(name);
    seat.say("rename.done", SafeText.line(name));
  }

  private void renameDevice(String line) {
    String[] words = line.split("\\s+", 2);
    if (words.length < 2 || !words[0].matches("[1-9]\\d{0,6}")) {
      seat.warn("rename-device.missing");
      return;
    }
    if (seat.engine().account().isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    DeviceId device = new DeviceId(Integer.parseInt(words[0]));
    Problems.of(seat.engine().rename(device, words[1]))
        .ifPresentOrElse(
            seat::complain, () -> seat.say("rename-device.done", SafeText.line(words[1])));
  }

  private void status() {
    Optional<OwnAccount> account = seat.engine().account();
    if (account.isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    OwnAccount own = account.get();
    seat.say("status.account", SafeText.line(own.displayName()), own.id().display());
    seat.say("status.relay", own.relay().uri());
    seat.dialogue().say(seat.words().text("connectivity", seat.engine().connectivity()));
    int waiting = seat.engine().waiting();
    if (waiting > 0) {
      seat.say("status.waiting", waiting);
    }
    switch (seat.engine().phoneSilence()) {
      case FINE -> {}
      case WARN -> seat.warn("status.phone-silent");
      case STOPPED -> seat.warn("status.phone-stopped");
    }
  }
}
