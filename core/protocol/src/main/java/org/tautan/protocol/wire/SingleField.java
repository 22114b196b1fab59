package org.tautan.protocol.wire;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException;

/// A field that occurs once; of several occurrences the last holds.
final class SingleField<M, T> extends Field<M, T> {
  private final int number;
  private final FieldType<T> type;

  SingleField(int number, FieldType<T> type, Function<M, T> getter) {
    super(getter);
    this.number = number;
    this.type = type;
  }

  @Override
  int[] numbers() {
    return new int[] {number};
  }

  @Override
  Object read(@Nullable Object earlier, int tag, Reader in) throws MalformedException {
    return type.readTagged(tag, in);
  }

  @Override
  @SuppressWarnings("unchecked") // read() gave it
  T value(@Nullable Object read) throws MalformedException {
    return read == null ? type.whenAbsent(number) : (T) read;
  }

  @Override
  void write(Writer out, T value) {
    if (!type.isWhenAbsent(value)) {
      type.writeTagged(number, out, value);
    }
  }
}
