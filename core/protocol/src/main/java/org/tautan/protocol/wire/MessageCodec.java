package org.tautan.protocol.wire;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;

/// Reads and writes one kind of message: its fields in the order of their numbers, and the record's
/// constructor that takes their values.
///
/// Whatever it is given to read, it gives a record or a [MalformedException]: what the constructor
/// refuses, too. Unknown fields are passed over. Immutable, for any thread.
public final class MessageCodec<M> {
  private static final int MAX_NUMBER = 127;

  /// Makes the record of what each field's occurrences gave.
  private interface Making<M> {
    M from(@Nullable Object[] read) throws MalformedException;
  }

  private final Field<M, ?>[] fields;
  private final byte[] placeOf = new byte[MAX_NUMBER + 1];
  private final Making<M> making;

  @SafeVarargs
  private MessageCodec(Making<M> making, Field<M, ?>... fields) {
    this.making = making;
    this.fields = fields;
    for (int i = 0; i < fields.length; i++) {
      for (int number : fields[i].numbers()) {
        if (placeOf[number] != 0) {
          throw new IllegalArgumentException("two fields with number " + number);
        }
        placeOf[number] = (byte) (i + 1);
      }
    }
  }

  /// A message without fields.
  public static <M> MessageCodec<M> empty(Supplier<M> make) {
    return new MessageCodec<>(_ -> make.get());
  }

  /// A message of one field.
  public static <M, A> MessageCodec<M> of(Field<M, A> a, Function<A, M> make) {
    return new MessageCodec<>(read -> make.apply(a.value(read[0])), a);
  }

  /// A message of two fields.
  public static <M, A, B> MessageCodec<M> of(
      Field<M, A> a, Field<M, B> b, BiFunction<A, B, M> make) {
    return new MessageCodec<>(read -> make.apply(a.value(read[0]), b.value(read[1])), a, b);
  }

  /// A message of three fields.
  public static <M, A, B, C> MessageCodec<M> of(
      Field<M, A> a, Field<M, B> b, Field<M, C> c, Make.Of3<A, B, C, M> make) {
    return new MessageCodec<>(
        read -> make.of(a.value(read[0]), b.value(read[1]), c.value(read[2])), a, b, c);
  }

  /// A message of four fields.
  public static <M, A, B, C, D> MessageCodec<M> of(
      Field<M, A> a, Field<M, B> b, Field<M, C> c, Field<M, D> d, Make.Of4<A, B, C, D, M> make) {
    return new MessageCodec<>(
        read -> make.of(a.value(read[0]), b.value(read[1]), c.value(read[2]), d.value(read[3])),
        a,
        b,
        c,
        d);
  }

  /// A message of five fields.
  public static <M, A, B, C, D, E> MessageCodec<M> of(
      Field<M, A> a,
      Field<M, B> b,
      Field<M, C> c,
      Field<M, D> d,
      Field<M, E> e,
      Make.Of5<A, B, C, D, E, M> make) {
    return new MessageCodec<>(
        read ->
            make.of(
                a.value(read[0]),
                b.value(read[1]),
                c.value(read[2]),
                d.value(read[3]),
                e.value(read[4])),
        a,
        b,
        c,
        d,
        e);
  }

  /// A message of six fields.
  public static <M, A, B, C, D, E, F> MessageCodec<M> of(
      Field<M, A> a,
      Field<M, B> b,
      Field<M, C> c,
      Field<M, D> d,
      Field<M, E> e,
      Field<M, F> f,
      Make.Of6<A, B, C, D, E, F, M> make) {
    return new MessageCodec<>(
        read ->
            make.of(
                a.value(read[0]),
                b.value(read[1]),
                c.value(read[2]),
                d.value(read[3]),
                e.value(read[4]),
                f.value(read[5])),
        a,
        b,
        c,
        d,
        e,
        f);
  }

  /// A message of seven fields.
  public static <M, A, B, C, D, E, F, G> MessageCodec<M> of(
      Field<M, A> a,
      Field<M, B> b,
      Field<M, C> c,
      Field<M, D> d,
      Field<M, E> e,
      Field<M, F> f,
      Field<M, G> g,
      Make.Of7<A, B, C, D, E, F, G, M> make) {
    return new MessageCodec<>(
        read ->
            make.of(
                a.value(read[0]),
                b.value(read[1]),
                c.value(read[2]),
                d.value(read[3]),
                e.value(read[4]),
                f.value(read[5]),
                g.value(read[6])),
        a,
        b,
        c,
        d,
        e,
        f,
        g);
  }

  /// A message of eight fields.
  public static <M, A, B, C, D, E, F, G, H> MessageCodec<M> of(
      Field<M, A> a,
      Field<M, B> b,
      Field<M, C> c,
      Field<M, D> d,
      Field<M, E> e,
      Field<M, F> f,
      Field<M, G> g,
      Field<M, H> h,
      Make.Of8<A, B, C, D, E, F, G, H, M> make) {
    return new MessageCodec<>(
        read ->
            make.of(
                a.value(read[0]),
                b.value(read[1]),
                c.value(read[2]),
                d.value(read[3]),
                e.value(read[4]),
                f.value(read[5]),
                g.value(read[6]),
                h.value(read[7])),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h);
  }

  /// The message that these bytes are, all of them.
  public M decode(Bytes bytes) throws MalformedException {
    return read(new Reader(bytes));
  }

  /// The same, if there are at most `limit` bytes.
  public M decode(Bytes bytes, int limit) throws MalformedException {
    if (bytes.size() > limit) {
      throw new MalformedException(Reason.TOO_LARGE, bytes.size() + " bytes, limit " + limit);
    }
    return decode(bytes);
  }

  /// The message's bytes: known fields only, in the order of their numbers.
  public Bytes encode(M message) {
    Writer out = new Writer();
    write(out, message);
    return out.finish();
  }

  M read(Reader in) throws MalformedException {
    @Nullable Object[] read = new @Nullable Object[fields.length];
    while (!in.atEnd()) {
      int tag = in.tag();
      int number = WireType.number(tag);
      int place = number <= MAX_NUMBER ? placeOf[number] - 1 : -1;
      if (place < 0) {
        in.skip(tag);
      } else {
        read[place] = fields[place].read(read[place], tag, in);
      }
    }
    try {
      return making.from(read);
    } catch (IllegalArgumentException refused) {
      throw MalformedException.because(refused);
    }
  }

  void write(Writer out, M message) {
    for (int i = fields.length - 1; i >= 0; i--) {
      fields[i].writeFrom(message, out);
    }
  }
}
