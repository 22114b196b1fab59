package org.tautan.terminal.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.terminal.boundary.Pin;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// Questions that are asked until the answer makes sense. Empty answers from these methods mean
/// that the person closed the input.
public final class Questions {
  private final Seat seat;

  /// @param seat whom to ask
  public Questions(Seat seat) {
    this.seat = seat;
  }

  /// What a yes-or-no question was answered.
  public enum YesNo {
    /// Yes.
    YES,
    /// No.
    NO
  }

  /// A text that is not blank.
  public Optional<String> text(String key, Object... arguments) {
    while (true) {
      Optional<String> line = seat.dialogue().ask(seat.words().text(key, arguments) + " ");
      if (line.isEmpty() || !line.get().isBlank()) {
        return line.map(String::strip);
      }
    }
  }

  /// Yes or no, in the person's language or in English.
  public Optional<YesNo> yesNo(String key, Object... arguments) {
    List<String> yes = words("answer.yes");
    List<String> no = words("answer.no");
    return until(
        key,
        line -> {
          if (yes.contains(line)) {
            return Optional.of(YesNo.YES);
          }
          return no.contains(line) ? Optional.of(YesNo.NO) : Optional.empty();
        },
        arguments);
  }

  /// How much of the history a new device may have.
  ///
  /// @param preset what an empty line means, if anything
  public Optional<HistoryDepth> depth(String key, Optional<HistoryDepth> preset) {
    List<String> none = words("answer.none");
    List<String> recent = words("answer.recent");
    List<String> all = words("answer.all");
    return until(
        key,
        line -> {
          if (line.isEmpty()) {
            return preset;
          } else if (none.contains(line)) {
            return Optional.of(HistoryDepth.NONE);
          } else if (recent.contains(line)) {
            return Optional.of(HistoryDepth.DAYS_90);
          }
          return all.contains(line) ? Optional.of(HistoryDepth.ALL) : Optional.empty();
        });
  }

  /// A new PIN, typed twice without being shown. The caller wipes it.
  public Optional<char[]> newPin() {
    while (true) {
      Optional<char[]> first = secret("pin.choose");
      if (first.isEmpty()) {
        return first;
      }
      if (!Pin.isAcceptable(first.get())) {
        seat.complain(Problem.of(Trouble.PIN_TOO_SHORT));
        continue;
      }
      Optional<char[]> second = secret("pin.again");
      boolean same = second.isPresent() && Arrays.equals(first.get(), second.get());
      second.ifPresent(Pin::wipe);
      if (same) {
        return first;
      }
      Pin.wipe(first.get());
      if (second.isEmpty()) {
        return second;
      }
      seat.warn("pin.differ");
    }
  }

  /// A secret that exists already. The caller wipes it.
  public Optional<char[]> secret(String key) {
    return seat.dialogue().askSecretly(seat.words().text(key) + " ");
  }

  private <T> Optional<T> until(
      String key, Function<String, Optional<T>> reading, Object... arguments) {
    while (true) {
      Optional<String> line = seat.dialogue().ask(seat.words().text(key, arguments) + " ");
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<T> answer = reading.apply(line.get().strip().toLowerCase(Locale.ROOT));
      if (answer.isPresent()) {
        return answer;
      }
      seat.warn("answer.unclear");
    }
  }

  private List<String> words(String key) {
    return Arrays.asList(seat.words().text(key).split(" "));
  }
}
