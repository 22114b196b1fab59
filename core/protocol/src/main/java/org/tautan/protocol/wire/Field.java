package org.tautan.protocol.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException;

/// One line of a message's schema: its number (or, of a oneof, numbers), its type, and where in the
/// record `M` its value of type `T` is found. Immutable.
public abstract sealed class Field<M, T>
    permits SingleField, OptionalField, RepeatedField, OneOfField {
  private final Function<M, T> getter;

  Field(Function<M, T> getter) {
    this.getter = getter;
  }

  /// A field that has a value even when it is absent, or must be there: its type says which.
  public static <M, T> Field<M, T> field(int number, FieldType<T> type, Function<M, T> getter) {
    return new SingleField<>(number, type, getter);
  }

  /// A field that may be absent.
  public static <M, T> Field<M, Optional<T>> optional(
      int number, FieldType<T> type, Function<M, Optional<T>> getter) {
    return new OptionalField<>(new SingleField<>(number, type, Function.identity()), getter);
  }

  /// Any number of values up to `limit`, in order. Numbers are written packed and read either way.
  public static <M, T> Field<M, List<T>> repeated(
      int number, FieldType<T> type, int limit, Function<M, List<T>> getter) {
    return new RepeatedField<>(number, type, limit, getter);
  }

  /// Exactly one of several fields.
  public static <M, T> Field<M, T> oneOf(OneOf<T> cases, Function<M, T> getter) {
    return new OneOfField<>(cases, getter);
  }

  /// At most one of several fields.
  public static <M, T> Field<M, Optional<T>> optionalOneOf(
      OneOf<T> cases, Function<M, Optional<T>> getter) {
    return new OptionalField<>(new OneOfField<>(cases, Function.identity()), getter);
  }

  /// The field numbers that are this field's.
  abstract int[] numbers();

  /// Reads one occurrence; `earlier` is what the occurrence before it gave, if there was one.
  abstract Object read(@Nullable Object earlier, int tag, Reader in) throws MalformedException;

  /// The value of what the last occurrence gave, or of no occurrence at all.
  abstract T value(@Nullable Object read) throws MalformedException;

  /// Writes the value with its tag or tags; nothing when absent means the same.
  abstract void write(Writer out, T value);

  final void writeFrom(M message, Writer out) {
    write(out, getter.apply(message));
  }
}
