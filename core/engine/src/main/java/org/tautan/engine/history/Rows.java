package org.tautan.engine.history;

import static org.tautan.protocol.wire.Field.field;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// What the rows of this feature share.
final class Rows {
  static final MessageCodec<OrderKey> PLACE =
      MessageCodec.of(
          field(1, FieldType.UINT64, OrderKey::sentAt),
          field(2, Types.DEVICE, OrderKey::device),
          field(3, Types.MESSAGE_ID, OrderKey::messageId),
          OrderKey::new);

  private Rows() {}

  /// A number as a name that sorts like it.
  static Bytes number(int number) {
    return SigningInput.u32(number);
  }
}
