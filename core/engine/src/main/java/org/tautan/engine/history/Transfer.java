package org.tautan.engine.history;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Optional;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.port.HistoryStore.Part;
import org.tautan.engine.port.HistoryStore.Row;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.content.HistoryStage;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// What the person at the phone has agreed to give one companion, and how far that has come. Stays
/// when all is given: what may be asked for later follows from the depth.
///
/// @param device the companion
/// @param depth what the person chose
/// @param startedAt hybrid logical clock: what is older is history; 0 before the first chunk
/// @param promised messages in all chunks together
/// @param sent messages in the chunks so far
/// @param next number of the next chunk
/// @param cursor where that begins; empty when all is given
record Transfer(
    TransferId id,
    DeviceId device,
    HistoryDepth depth,
    long startedAt,
    long promised,
    long sent,
    int next,
    Optional<Cursor> cursor) {
  private static final long RECENT = 90L * 24 * 3_600_000;
  private static final MessageId LOWEST = new MessageId(Bytes.wrap(new byte[MessageId.SIZE]));

  /// A place on the way through stages, chats and messages.
  ///
  /// @param chat that was begun last; empty at the beginning of a stage
  /// @param before what of that chat was given last; empty when it is done
  record Cursor(HistoryStage stage, Optional<AccountId> chat, Optional<OrderKey> before) {
    static final Cursor BEGINNING = beginningOf(HistoryStage.BOOTSTRAP);

    static Cursor beginningOf(HistoryStage stage) {
      return new Cursor(stage, Optional.empty(), Optional.empty());
    }

    private static final MessageCodec<Cursor> CODEC =
        MessageCodec.of(
            field(1, FieldType.enumOf(HistoryStage.values()), Cursor::stage),
            optional(2, Types.ACCOUNT, Cursor::chat),
            optional(3, FieldType.message(Rows.PLACE), Cursor::before),
            Cursor::new);
  }

  private static final MessageCodec<Transfer> CODEC =
      MessageCodec.of(
          field(1, Types.TRANSFER_ID, Transfer::id),
          field(2, Types.DEVICE, Transfer::device),
          field(3, FieldType.enumOf(HistoryDepth.values()), Transfer::depth),
          field(4, FieldType.UINT64, Transfer::startedAt),
          field(5, FieldType.UINT64, Transfer::promised),
          field(6, FieldType.UINT64, Transfer::sent),
          field(7, FieldType.UINT32, Transfer::next),
          optional(8, FieldType.message(Cursor.CODEC), Transfer::cursor),
          Transfer::new);

  /// What the person has just agreed to.
  static Transfer agreed(TransferId id, DeviceId device, HistoryDepth depth) {
    Optional<Cursor> cursor =
        depth == HistoryDepth.NONE ? Optional.empty() : Optional.of(Cursor.BEGINNING);
    return new Transfer(id, device, depth, 0, 0, 0, 0, cursor);
  }

  Transfer begun(long clock, long messages) {
    return new Transfer(id, device, depth, clock, messages, sent, next, cursor);
  }

  Transfer after(int messages, Optional<Cursor> then) {
    long now = sent + messages;
    return new Transfer(id, device, depth, startedAt, Math.max(promised, now), now, next + 1, then);
  }

  /// Everything below is history.
  OrderKey end() {
    return new OrderKey(startedAt, DeviceId.PRIMARY, LOWEST);
  }

  /// Everything from here on is recent.
  OrderKey recent() {
    return recentAt(HybridClock.millis(startedAt));
  }

  static OrderKey recentAt(long now) {
    return new OrderKey(HybridClock.at(Math.max(0, now - RECENT)), DeviceId.PRIMARY, LOWEST);
  }

  static Bytes name(DeviceId device) {
    return Rows.number(device.number());
  }

  Row row() {
    return new Row(Part.TRANSFER, name(device), CODEC.encode(this));
  }

  static Transfer of(Row row) {
    try {
      return CODEC.decode(row.content());
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a transfer cannot be read", e);
    }
  }
}
