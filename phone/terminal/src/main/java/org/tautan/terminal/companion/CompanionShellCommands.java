package org.tautan.terminal.companion;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.shell.Questions;
import org.tautan.terminal.shell.Questions.YesNo;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.shell.ShellCommand;

/// The shell's commands that only a companion has.
final class CompanionShellCommands {
  private final Seat seat;

  CompanionShellCommands(Seat seat) {
    this.seat = seat;
  }

  List<ShellCommand> all() {
    return List.of(new ShellCommand("leave", _ -> leave()));
  }

  private void leave() {
    Questions questions = new Questions(seat);
    Optional<YesNo> sure = questions.yesNo("leave.sure");
    if (sure.isEmpty() || sure.get() == YesNo.NO) {
      return;
    }
    Optional<YesNo> keep = questions.yesNo("leave.keep");
    if (keep.isEmpty()) {
      return;
    }
    LeftHistory history =
        switch (keep.get()) {
          case YES -> LeftHistory.KEEP;
          case NO -> LeftHistory.ERASE;
        };
    Problems.of(seat.engine().leave(history))
        .ifPresentOrElse(seat::complain, () -> seat.say("leave.done"));
  }
}
