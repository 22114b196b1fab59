package org.tautan.terminal.phone;

import java.nio.file.Path;
import java.util.Optional;
import org.tautan.crypto.RootKeyPair;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.WireSecret;
import org.tautan.terminal.boundary.Pin;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.boundary.SavedKit;
import org.tautan.terminal.boundary.SetUpTokenFile;
import org.tautan.terminal.shell.Questions;
import org.tautan.terminal.shell.Questions.YesNo;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// The first run of a phone: a name, a PIN, the recovery kit; or an account moved here by its kit.
final class PhoneStart {
  private final Seat seat;
  private final RelayAddress relay;
  private final Questions questions;

  PhoneStart(Seat seat, RelayAddress relay) {
    this.seat = seat;
    this.relay = relay;
    this.questions = new Questions(seat);
  }

  /// Whether there is an account now.
  enum Result {
    /// There is.
    READY,
    /// The person gave up, or it did not work.
    NOT_READY
  }

  /// @param given the name from the command line
  /// @param token the file with the relay's set-up token, if this phone may read it
  Result run(Optional<String> given, Optional<Path> token) {
    seat.say("first.welcome");
    Optional<YesNo> moved = questions.yesNo("first.has-kit");
    if (moved.isEmpty()) {
      return Result.NOT_READY;
    }
    return switch (moved.get()) {
      case YES -> questions.text("first.kit-file").map(this::restore).orElse(Result.NOT_READY);
      case NO -> create(given, token);
    };
  }

  private Result create(Optional<String> given, Optional<Path> token) {
    Optional<String> name = given.or(() -> questions.text("first.name"));
    Optional<char[]> pin = name.isEmpty() ? Optional.empty() : questions.newPin();
    if (name.isEmpty() || pin.isEmpty()) {
      return Result.NOT_READY;
    }
    try {
      Optional<Problem> problem =
          Problems.of(seat.engine().create(name.get(), relay, entry(token)));
      if (problem.isPresent()) {
        seat.complain(problem.get());
        return Result.NOT_READY;
      }
      seat.engine().setPin(pin.get());
    } finally {
      Pin.wipe(pin.get());
    }
    new KitDialogue(seat).saveAndConfirm();
    seat.cheer("first.ready");
    return Result.READY;
  }

  private Entry entry(Optional<Path> token) {
    Optional<WireSecret> secret = token.flatMap(SetUpTokenFile::read);
    if (token.isPresent() && secret.isEmpty()) {
      seat.complain(Problem.of(Trouble.UNREADABLE_FILE, token.get()));
    }
    return secret.<Entry>map(Entry.SetUpToken::new).orElseGet(Entry.ThroughLink::new);
  }

  /// Moves an account here.
  Result restore(String file) {
    return switch (SavedKit.read(Path.of(file))) {
      case SavedKit.Unusable(Problem why) -> {
        seat.complain(why);
        yield Result.NOT_READY;
      }
      case SavedKit.Usable(RootKeyPair root, Optional<String> saved) -> {
        try (root) {
          yield restore(root, saved);
        }
      }
    };
  }

  private Result restore(RootKeyPair root, Optional<String> saved) {
    seat.warn("restore.warning");
    Optional<YesNo> keep = questions.yesNo("restore.keep");
    Optional<String> name = keep.isEmpty() ? saved : saved.or(() -> questions.text("first.name"));
    Optional<char[]> pin = name.isEmpty() ? Optional.empty() : questions.newPin();
    if (keep.isEmpty() || name.isEmpty() || pin.isEmpty()) {
      return Result.NOT_READY;
    }
    Companions companions =
        switch (keep.get()) {
          case YES -> Companions.KEEP;
          case NO -> Companions.DROP;
        };
    try {
      return restored(seat.engine().restore(root, name.get(), relay, companions), pin.get());
    } finally {
      Pin.wipe(pin.get());
    }
  }

  private Result restored(RestoreOutcome outcome, char[] pin) {
    if (outcome instanceof RestoreOutcome.Restored(var _, int kept)) {
      seat.engine().setPin(pin);
      seat.cheer("restore.done", kept);
      return Result.READY;
    }
    Problems.of(outcome).ifPresent(seat::complain);
    return Result.NOT_READY;
  }
}
