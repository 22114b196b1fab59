package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// The types of fields that rows of several tables share.
final class RowTypes {
  private static final int LONGEST = 4 << 20;

  /// Bytes of a document, a frame, a content.
  static final FieldType<Bytes> BYTES = FieldType.bytes(LONGEST);

  /// What a person wrote.
  static final FieldType<String> TEXT = FieldType.text(LONGEST);

  /// The name of an enum's constant.
  static final FieldType<String> CONSTANT = FieldType.text(80);

  /// A row of one account.
  static final MessageCodec<AccountId> ACCOUNT = RowFormat.single(Types.ACCOUNT);

  /// A row of one device.
  static final MessageCodec<DeviceAddress> DEVICE =
      MessageCodec.of(
          field(1, Types.ACCOUNT, DeviceAddress::account),
          field(2, Types.DEVICE, DeviceAddress::device),
          DeviceAddress::new);

  /// A device in a row.
  static final FieldType<DeviceAddress> DEVICE_FIELD = FieldType.message(DEVICE);

  /// A place in a chat.
  static final FieldType<OrderKey> PLACE =
      FieldType.message(
          MessageCodec.of(
              field(1, FieldType.UINT64, OrderKey::sentAt),
              field(2, Types.DEVICE, OrderKey::device),
              field(3, Types.MESSAGE_ID, OrderKey::messageId),
              OrderKey::new));

  private RowTypes() {}

  /// Reads a document.
  interface Decoding<T> {
    T from(Bytes bytes) throws MalformedException;
  }

  /// A row that is a document with an encoding of its own.
  static <T> MessageCodec<T> document(Decoding<T> decoding, Function<T, Bytes> encoding) {
    return MessageCodec.of(
        field(1, BYTES, encoding),
        bytes -> {
          try {
            return decoding.from(bytes);
          } catch (MalformedException e) {
            throw new IllegalArgumentException("a document in a row", e);
          }
        });
  }

  static Optional<Long> boxed(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  static OptionalLong unboxed(Optional<Long> number) {
    return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
