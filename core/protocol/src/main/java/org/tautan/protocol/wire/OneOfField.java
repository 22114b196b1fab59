package org.tautan.protocol.wire;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;

/// One of several fields; of several occurrences the last holds.
final class OneOfField<M, T> extends Field<M, T> {
  private final OneOf<T> cases;

  OneOfField(OneOf<T> cases, Function<M, T> getter) {
    super(getter);
    this.cases = cases;
  }

  @Override
  int[] numbers() {
    return cases.numbers().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  Object read(@Nullable Object earlier, int tag, Reader in) throws MalformedException {
    return cases.read(tag, in);
  }

  @Override
  @SuppressWarnings("unchecked") // read() gave it
  T value(@Nullable Object read) throws MalformedException {
    if (read == null) {
      throw new MalformedException(Reason.MISSING, "none of fields " + cases.numbers());
    }
    return (T) read;
  }

  @Override
  void write(Writer out, T value) {
    cases.write(out, value);
  }
}
