package org.tautan.terminal.phone;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.Pin;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.shell.Questions;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.shell.ShellCommand;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// The shell's commands that only a phone has.
final class PhoneShellCommands {
  private final Seat seat;
  private final Clock clock;
  private final PhoneStart start;

  PhoneShellCommands(Seat seat, Clock clock, PhoneStart start) {
    this.seat = seat;
    this.clock = clock;
    this.start = start;
  }

  List<ShellCommand> all() {
    return List.of(
        new ShellCommand("link", new LinkDialogue(seat, clock)::run),
        new ShellCommand("unlink", this::unlink),
        new ShellCommand("kit", _ -> new KitDialogue(seat).saveAndConfirm()),
        new ShellCommand("restore", start::restore));
  }

  private void unlink(String number) {
    if (!number.matches("[1-9]\\d{0,6}")) {
      seat.complain(Problem.of(Trouble.NO_SUCH_DEVICE));
      return;
    }
    Optional<char[]> pin = new Questions(seat).secret("pin.enter");
    if (pin.isEmpty()) {
      return;
    }
    PresenceOutcome presence = seat.engine().prove(pin.get());
    Pin.wipe(pin.get());
    if (presence instanceof PresenceOutcome.Proven(PresenceProof proof)) {
      DeviceId device = new DeviceId(Integer.parseInt(number));
      Problems.of(seat.engine().unlink(device, proof))
          .ifPresentOrElse(seat::complain, () -> seat.cheer("unlink.done", number));
    } else {
      Problems.of(presence, clock).ifPresent(seat::complain);
    }
  }
}
