package org.tautan.engine.history;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Optional;
import org.tautan.engine.port.HistoryStore.Part;
import org.tautan.engine.port.HistoryStore.Row;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.content.HistoryRequest;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// A companion's request for older messages, until the phone has answered it.
record Asked(TransferId id, DeviceId device, AccountId chat, Optional<OrderKey> before) {
  private static final MessageCodec<Asked> CODEC =
      MessageCodec.of(
          field(1, Types.TRANSFER_ID, Asked::id),
          field(2, Types.DEVICE, Asked::device),
          field(3, Types.ACCOUNT, Asked::chat),
          optional(4, FieldType.message(Rows.PLACE), Asked::before),
          Asked::new);

  static Asked by(DeviceId device, HistoryRequest request) {
    return new Asked(request.transfer(), device, request.chat(), request.before());
  }

  Row row() {
    return new Row(Part.ASKED, id.bytes(), CODEC.encode(this));
  }

  static Asked of(Row row) {
    try {
      return CODEC.decode(row.content());
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a request cannot be read", e);
    }
  }
}
