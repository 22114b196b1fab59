package org.tautan.terminal.phone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.terminal.boundary.KitOnDisk;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.shell.Questions;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// Saving the recovery kit: into a file and as letters on paper, then one group of the letters
/// typed back, after which this phone forgets it. May be put off, with `/kit` later.
final class KitDialogue {
  private static final int GROUPS_A_LINE = 7;

  private final Seat seat;
  private final Questions questions;

  KitDialogue(Seat seat) {
    this.seat = seat;
    this.questions = new Questions(seat);
  }

  void saveAndConfirm() {
    Optional<SecretBytes> file = seat.engine().kitFile();
    if (file.isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_KIT));
      return;
    }
    try (SecretBytes content = file.get()) {
      seat.warn("kit.why");
      if (save(content) == Saved.NO) {
        return;
      }
    }
    try (RecoveryCode code = seat.engine().recoveryCode().orElseThrow()) {
      show(code);
    }
    confirm();
  }

  private enum Saved {
    YES,
    NO
  }

  private Saved save(SecretBytes kit) {
    while (true) {
      Optional<String> file = questions.text("kit.file");
      if (file.isEmpty()) {
        return Saved.NO;
      }
      Path path = Path.of(file.get());
      Optional<Problem> problem = KitOnDisk.write(path, kit);
      if (problem.isEmpty()) {
        seat.say("kit.saved", path.toAbsolutePath());
        return Saved.YES;
      }
      seat.complain(problem.get());
    }
  }

  /// The letters are shown to be written down, and wiped from the screen before they are asked for.
  private void show(RecoveryCode code) {
    StringJoiner letters = new StringJoiner(" ");
    for (int i = 0; i < RecoveryCode.GROUPS; i++) {
      try (SecretBytes group = code.group(i)) {
        String text = group.use(ascii -> new String(ascii, StandardCharsets.US_ASCII));
        letters.add((i % GROUPS_A_LINE == 0 ? "\n    " : "") + text);
      }
    }
    seat.say("kit.letters");
    seat.dialogue().say(letters + "\n");
    if (seat.dialogue().ask(seat.words().text("kit.written-down") + " ").isPresent()) {
      seat.dialogue().clear();
    }
  }

  private void confirm() {
    int group = ThreadLocalRandom.current().nextInt(RecoveryCode.GROUPS);
    while (true) {
      Optional<String> typed = questions.text("kit.type-back", group + 1);
      if (typed.isEmpty() || typed.get().equals("-")) {
        seat.warn("kit.later");
        return;
      }
      Optional<Problem> problem = Problems.of(seat.engine().confirmKit(group, typed.get()));
      if (problem.isEmpty()) {
        seat.cheer("kit.confirmed");
        return;
      }
      seat.complain(problem.get());
    }
  }
}
