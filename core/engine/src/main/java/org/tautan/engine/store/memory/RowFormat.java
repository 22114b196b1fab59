package org.tautan.engine.store.memory;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.wire.Field;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// How the rows of one table stand in a [Journal]: key and content in protobuf wire format, so that
/// later versions can add fields; secrets as they are.
///
/// A table's number, its field numbers and the names of enum constants that its rows hold are part
/// of the format and never change.
final class RowFormat<K, V> {
  /// A key of one number.
  static final MessageCodec<Integer> NUMBER = single(FieldType.UINT32);

  /// A key of one place in a queue.
  static final MessageCodec<Long> POSITION = single(FieldType.UINT64);

  private final int table;
  private final MessageCodec<K> key;
  private final Reading<V> reading;
  private final Function<V, byte[]> writing;

  private interface Reading<V> {
    V from(byte[] content) throws MalformedException;
  }

  /// Reads one row of a table back.
  interface Restoring {
    void restore(Bytes key, byte[] content) throws MalformedException;
  }

  private RowFormat(
      int table, MessageCodec<K> key, Reading<V> reading, Function<V, byte[]> writing) {
    this.table = table;
    this.key = key;
    this.reading = reading;
    this.writing = writing;
  }

  static <K, V> RowFormat<K, V> of(int table, MessageCodec<K> key, MessageCodec<V> content) {
    return new RowFormat<>(
        table,
        key,
        bytes -> content.decode(Bytes.copyOf(bytes)),
        value -> content.encode(value).toByteArray());
  }

  static <K> RowFormat<K, SecretBytes> secret(int table, MessageCodec<K> key) {
    return new RowFormat<>(
        table, key, SecretBytes::copyOf, secret -> secret.use(bytes -> bytes.clone()));
  }

  /// A message of one field, for a key or content that is one value.
  static <T> MessageCodec<T> single(FieldType<T> type) {
    return MessageCodec.of(Field.field(1, type, Function.identity()), Function.identity());
  }

  int table() {
    return table;
  }

  void put(K name, V value, Journal.Rows out) {
    byte[] content = writing.apply(value);
    out.put(table, key.encode(name), content);
    Arrays.fill(content, (byte) 0);
  }

  void remove(K name, Journal.Rows out) {
    out.remove(table, key.encode(name));
  }

  /// @param into what is done with each row
  Restoring restoring(BiConsumer<K, V> into) {
    return (name, content) -> into.accept(key.decode(name), reading.from(content));
  }
}
