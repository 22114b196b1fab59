package org.tautan.protocol.wire;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException;

/// A field that may be absent.
final class OptionalField<M, T> extends Field<M, Optional<T>> {
  private final Field<T, T> present;

  OptionalField(Field<T, T> present, Function<M, Optional<T>> getter) {
    super(getter);
    this.present = present;
  }

  @Override
  int[] numbers() {
    return present.numbers();
  }

  @Override
  Object read(@Nullable Object earlier, int tag, Reader in) throws MalformedException {
    return present.read(earlier, tag, in);
  }

  @Override
  Optional<T> value(@Nullable Object read) throws MalformedException {
    return read == null ? Optional.empty() : Optional.of(present.value(read));
  }

  @Override
  void write(Writer out, Optional<T> value) {
    if (value.isPresent()) {
      present.write(out, value.get());
    }
  }
}
