package org.tautan.protocol.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;

/// A field that occurs any number of times up to a limit.
final class RepeatedField<M, T> extends Field<M, List<T>> {
  private final int number;
  private final FieldType<T> type;
  private final int limit;

  RepeatedField(int number, FieldType<T> type, int limit, Function<M, List<T>> getter) {
    super(getter);
    this.number = number;
    this.type = type;
    this.limit = limit;
  }

  @Override
  int[] numbers() {
    return new int[] {number};
  }

  @Override
  Object read(@Nullable Object earlier, int tag, Reader in) throws MalformedException {
    List<T> values = earlier == null ? new ArrayList<>(1) : values(earlier);
    if (isPackable() && WireType.of(tag) == WireType.LENGTH) {
      int outer = in.enter();
      while (!in.atEnd()) {
        add(values, type.read(in));
      }
      in.leave(outer);
    } else {
      add(values, type.readTagged(tag, in));
    }
    return values;
  }

  @Override
  List<T> value(@Nullable Object read) {
    return read == null ? List.of() : Collections.unmodifiableList(values(read));
  }

  @Override
  void write(Writer out, List<T> values) {
    int before = out.size();
    for (int i = values.size() - 1; i >= 0; i--) {
      if (isPackable()) {
        type.write(out, values.get(i));
      } else {
        type.writeTagged(number, out, values.get(i));
      }
    }
    if (isPackable() && !values.isEmpty()) {
      out.lengthSince(before);
      out.tag(number, WireType.LENGTH);
    }
  }

  private boolean isPackable() {
    return type.wireType() == WireType.VARINT;
  }

  private void add(List<T> values, T value) throws MalformedException {
    if (values.size() == limit) {
      throw new MalformedException(Reason.TOO_MANY, "field " + number + ", limit " + limit);
    }
    values.add(value);
  }

  @SuppressWarnings("unchecked") // read() gave it
  private List<T> values(Object read) {
    return (List<T>) read;
  }
}
