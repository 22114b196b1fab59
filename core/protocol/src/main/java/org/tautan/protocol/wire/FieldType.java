package org.tautan.protocol.wire;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.WireSecret;

/// How one value of a field is read and written, and what it is when the field is absent.
/// Immutable.
public final class FieldType<T> {
  /// A number from 0 to 2³¹ − 1; absent means 0.
  public static final FieldType<Integer> UINT32 =
      new FieldType<>(WireType.VARINT, FieldType::readUint32, (out, n) -> out.varint(n), 0);

  /// A number from 0 to 2⁶³ − 1; absent means 0.
  public static final FieldType<Long> UINT64 =
      new FieldType<>(WireType.VARINT, FieldType::readUint64, Writer::varint, 0L);

  /// Absent means false.
  public static final FieldType<Boolean> BOOL =
      new FieldType<>(
          WireType.VARINT, in -> in.varint() != 0, (out, b) -> out.varint(b ? 1 : 0), false);

  /// Reads one value, its tag already read.
  interface Reading<T> {
    T from(Reader in) throws MalformedException;
  }

  /// Writes one value, its tag not yet written.
  interface Writing<T> {
    void to(Writer out, T value);
  }

  private final int wireType;
  private final Reading<T> reading;
  private final Writing<T> writing;
  private final @Nullable T whenAbsent;

  private FieldType(int wireType, Reading<T> reading, Writing<T> writing, @Nullable T whenAbsent) {
    this.wireType = wireType;
    this.reading = reading;
    this.writing = writing;
    this.whenAbsent = whenAbsent;
  }

  /// Text of at most `limit` bytes of UTF-8; absent means empty.
  public static FieldType<String> text(int limit) {
    return new FieldType<>(
        WireType.LENGTH, in -> in.text(limit), (out, text) -> out.bytes(Utf8.encode(text)), "");
  }

  /// At most `limit` bytes; absent means none.
  public static FieldType<Bytes> bytes(int limit) {
    return new FieldType<>(WireType.LENGTH, in -> in.bytes(limit), Writer::bytes, Bytes.empty());
  }

  /// Exactly `size` bytes that make a value of their own; must be there.
  public static <T> FieldType<T> fixed(
      int size, Function<Bytes, T> make, Function<T, Bytes> bytes) {
    return new FieldType<>(
        WireType.LENGTH,
        in -> checked(make, sized(in.bytes(size), size)),
        (out, value) -> out.bytes(bytes.apply(value)),
        null);
  }

  /// Exactly `size` secret bytes; must be there.
  public static FieldType<WireSecret> secret(int size) {
    return fixed(size, WireSecret::copyOf, WireSecret::reveal);
  }

  /// A number that makes a value of its own; absent means the one of 0.
  public static <T> FieldType<T> number(Function<Integer, T> make, Function<T, Integer> number) {
    return new FieldType<>(
        WireType.VARINT,
        in -> checked(make, readUint32(in)),
        (out, value) -> out.varint(number.apply(value)),
        make.apply(0));
  }

  /// A number that makes a value of its own and cannot be 0; must be there.
  public static <T> FieldType<T> positive(Function<Integer, T> make, Function<T, Integer> number) {
    return UINT32.mapped(make, number);
  }

  /// One of these; absent means the one with number 0, and an unknown number is refused.
  public static <E extends Enum<E> & Numbered> FieldType<E> enumOf(E[] values) {
    return enumeration(values, null);
  }

  /// One of these; absent means the one with number 0, and an unknown number means `unknown`.
  public static <E extends Enum<E> & Numbered> FieldType<E> enumOf(E[] values, E unknown) {
    return enumeration(values, unknown);
  }

  /// A nested message; must be there.
  public static <M> FieldType<M> message(MessageCodec<M> codec) {
    Objects.requireNonNull(codec, "used before it was initialised");
    return new FieldType<>(
        WireType.LENGTH,
        in -> {
          int outer = in.enter();
          M message = codec.read(in);
          in.leave(outer);
          return message;
        },
        (out, message) -> {
          int before = out.size();
          codec.write(out, message);
          out.lengthSince(before);
        },
        null);
  }

  <U> FieldType<U> mapped(Function<T, U> to, Function<U, T> from) {
    return new FieldType<>(
        wireType,
        in -> checked(to, reading.from(in)),
        (out, value) -> writing.to(out, from.apply(value)),
        null);
  }

  int wireType() {
    return wireType;
  }

  T read(Reader in) throws MalformedException {
    return reading.from(in);
  }

  T readTagged(int tag, Reader in) throws MalformedException {
    if (WireType.of(tag) != wireType) {
      throw new MalformedException(Reason.WRONG_WIRE_TYPE, "field " + WireType.number(tag));
    }
    return reading.from(in);
  }

  void write(Writer out, T value) {
    writing.to(out, value);
  }

  void writeTagged(int number, Writer out, T value) {
    writing.to(out, value);
    out.tag(number, wireType);
  }

  T whenAbsent(int number) throws MalformedException {
    if (whenAbsent == null) {
      throw new MalformedException(Reason.MISSING, "field " + number);
    }
    return whenAbsent;
  }

  boolean isWhenAbsent(T value) {
    return value.equals(whenAbsent);
  }

  private static <E extends Enum<E> & Numbered> FieldType<E> enumeration(
      E[] values, @Nullable E unknown) {
    return new FieldType<>(
        WireType.VARINT,
        in -> constant(values, in.varint(), unknown),
        (out, value) -> out.varint(value.number()),
        zero(values));
  }

  private static <E extends Enum<E> & Numbered> E constant(
      E[] values, long number, @Nullable E unknown) throws MalformedException {
    for (E value : values) {
      if (value.number() == number) {
        return value;
      }
    }
    if (unknown == null) {
      throw new MalformedException(Reason.UNKNOWN_NUMBER, "enum number " + number);
    }
    return unknown;
  }

  private static <E extends Enum<E> & Numbered> E zero(E[] values) {
    if (values[0].number() != 0) {
      throw new IllegalArgumentException("the first constant's number is not 0");
    }
    return values[0];
  }

  private static int readUint32(Reader in) throws MalformedException {
    long value = in.varint();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new MalformedException(Reason.OUT_OF_RANGE, "more than 31 bits");
    }
    return (int) value;
  }

  private static long readUint64(Reader in) throws MalformedException {
    long value = in.varint();
    if (value < 0) {
      throw new MalformedException(Reason.OUT_OF_RANGE, "more than 63 bits");
    }
    return value;
  }

  private static Bytes sized(Bytes value, int size) throws MalformedException {
    if (value.size() != size) {
      throw new MalformedException(Reason.WRONG_SIZE, value.size() + " bytes instead of " + size);
    }
    return value;
  }

  private static <A, T> T checked(Function<A, T> make, A argument) throws MalformedException {
    try {
      return make.apply(argument);
    } catch (IllegalArgumentException refused) {
      throw MalformedException.because(refused);
    }
  }
}
