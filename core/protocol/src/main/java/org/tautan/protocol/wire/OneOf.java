package org.tautan.protocol.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException;

/// The cases of a oneof, one for each subtype of the sealed interface `T`. Immutable; each method
/// gives a longer one.
public final class OneOf<T> {
  /// One case: its number and how its value is read and written.
  private record Case<T, C extends T>(int number, Class<C> subtype, FieldType<C> type) {
    T read(int tag, Reader in) throws MalformedException {
      return type.readTagged(tag, in);
    }

    boolean writes(Writer out, T value) {
      if (!subtype.isInstance(value)) {
        return false;
      }
      type.writeTagged(number, out, subtype.cast(value));
      return true;
    }
  }

  private final List<Case<T, ?>> cases;
  private final List<Integer> numbers;
  private final @Nullable IntFunction<? extends T> unknown;

  private OneOf(
      List<Case<T, ?>> cases, List<Integer> numbers, @Nullable IntFunction<? extends T> unknown) {
    this.cases = cases;
    this.numbers = numbers;
    this.unknown = unknown;
  }

  /// No case yet.
  public static <T> OneOf<T> cases() {
    return new OneOf<>(List.of(), List.of(), null);
  }

  /// One more case: a message of its own.
  public <C extends T> OneOf<T> or(int number, Class<C> subtype, MessageCodec<C> codec) {
    return with(new Case<>(number, subtype, FieldType.message(codec)));
  }

  /// One more case: a record around a value of another type.
  public <C extends T, V> OneOf<T> or(
      int number, Class<C> subtype, FieldType<V> type, Function<V, C> wrap, Function<C, V> unwrap) {
    return with(new Case<>(number, subtype, type.mapped(wrap, unwrap)));
  }

  /// Numbers from `first` to `last` that no case has are cases that later versions may have: they
  /// are read as `unknown` of their number, and cannot be written.
  public OneOf<T> orUnknown(int first, int last, IntFunction<? extends T> unknown) {
    List<Integer> all = new ArrayList<>(numbers);
    for (int number = first; number <= last; number++) {
      if (!numbers.contains(number)) {
        all.add(number);
      }
    }
    return new OneOf<>(cases, List.copyOf(all), unknown);
  }

  /// The field numbers, in the order of the cases.
  public List<Integer> numbers() {
    return numbers;
  }

  T read(int tag, Reader in) throws MalformedException {
    int number = WireType.number(tag);
    for (Case<T, ?> each : cases) {
      if (each.number() == number) {
        return each.read(tag, in);
      }
    }
    in.skip(tag);
    if (unknown == null) {
      throw new IllegalStateException("not a number of this oneof: " + number);
    }
    return unknown.apply(number);
  }

  void write(Writer out, T value) {
    for (Case<T, ?> each : cases) {
      if (each.writes(out, value)) {
        return;
      }
    }
    throw new IllegalArgumentException("cannot be written: " + value.getClass().getSimpleName());
  }

  private OneOf<T> with(Case<T, ?> added) {
    List<Case<T, ?>> more = new ArrayList<>(cases);
    more.add(added);
    List<Integer> all = new ArrayList<>(numbers);
    all.add(added.number());
    return new OneOf<>(List.copyOf(more), List.copyOf(all), unknown);
  }
}
