package org.tautan.relay.outcome;

import java.util.function.Consumer;
import java.util.function.Function;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result.Refusal;

/// Either a value or the refusal that the asker gets instead.
public sealed interface Verdict<T> {
  /// It was all right.
  record Accepted<T>(T value) implements Verdict<T> {}

  /// It was not.
  record Refused<T>(Refusal refusal) implements Verdict<T> {}

  /// All right, with this value.
  static <T> Verdict<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /// Refused for this reason, with nothing more to say.
  static <T> Verdict<T> refused(RefusalReason reason) {
    return new Refused<>(Refusal.of(reason));
  }

  /// Refused, with all that this refusal says.
  static <T> Verdict<T> refusedWith(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /// The next step, if this one was all right.
  default <R> Verdict<R> then(Function<T, Verdict<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /// Another value made of this one, if it was all right.
  default <R> Verdict<R> map(Function<T, R> make) {
    return then(value -> accepted(make.apply(value)));
  }

  /// Does something with the value, if it was all right.
  default void ifAccepted(Consumer<T> action) {
    if (this instanceof Accepted<T>(T value)) {
      action.accept(value);
    }
  }

  /// One result of either.
  default <R> R fold(Function<T, R> ifAccepted, Function<Refusal, R> ifRefused) {
    return switch (this) {
      case Accepted<T>(T value) -> ifAccepted.apply(value);
      case Refused<T>(Refusal refusal) -> ifRefused.apply(refusal);
    };
  }
}
