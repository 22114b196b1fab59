package org.tautan.protocol.content;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.BOOL;
import static org.tautan.protocol.wire.FieldType.UINT32;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.FieldType.text;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.BLOB_ID;
import static org.tautan.protocol.wire.Types.CIPHERTEXT_HASH;
import static org.tautan.protocol.wire.Types.NAME;
import static org.tautan.protocol.wire.Types.SECRET_32;
import static org.tautan.protocol.wire.Types.TRANSFER_ID;

import org.tautan.protocol.Limits;
import org.tautan.protocol.wire.MessageCodec;

/// The layout of what `contents.proto` says about history.
final class HistoryCodecs {
  static final MessageCodec<HistoryNotice> NOTICE =
      MessageCodec.of(
          field(1, TRANSFER_ID, HistoryNotice::transfer),
          field(2, UINT64, HistoryNotice::promised),
          HistoryNotice::new);

  private static final MessageCodec<HistoryBlob> BLOB =
      MessageCodec.of(
          field(1, BLOB_ID, HistoryBlob::id),
          field(2, SECRET_32, HistoryBlob::key),
          field(3, UINT32, HistoryBlob::size),
          field(4, UINT32, HistoryBlob::inflated),
          field(5, CIPHERTEXT_HASH, HistoryBlob::hash),
          HistoryBlob::new);

  static final MessageCodec<HistoryChunk> CHUNK =
      MessageCodec.of(
          field(1, TRANSFER_ID, HistoryChunk::transfer),
          field(2, enumOf(HistoryStage.values()), HistoryChunk::stage),
          field(3, UINT32, HistoryChunk::index),
          field(4, UINT64, HistoryChunk::first),
          field(5, UINT32, HistoryChunk::count),
          field(6, UINT64, HistoryChunk::promised),
          field(7, BOOL, HistoryChunk::last),
          field(8, message(BLOB), HistoryChunk::blob),
          HistoryChunk::new);

  static final MessageCodec<HistoryRequest> REQUEST =
      MessageCodec.of(
          field(1, TRANSFER_ID, HistoryRequest::transfer),
          field(2, ACCOUNT, HistoryRequest::chat),
          optional(3, message(ChatCodecs.ORDER_KEY), HistoryRequest::before),
          HistoryRequest::new);

  private static final MessageCodec<HistoryChat> CHAT =
      MessageCodec.of(
          field(1, message(ChatCodecs.CHAT_DECISION), HistoryChat::decision),
          field(2, NAME, HistoryChat::nickname),
          optional(3, message(ChatCodecs.ORDER_KEY), HistoryChat::readUpTo),
          HistoryChat::new);

  private static final MessageCodec<HistoryMessage> MESSAGE =
      MessageCodec.of(
          field(1, ACCOUNT, HistoryMessage::chat),
          field(2, ACCOUNT, HistoryMessage::sender),
          field(3, message(ChatCodecs.ORDER_KEY), HistoryMessage::order),
          field(4, UINT64, HistoryMessage::sentAt),
          field(5, enumOf(HistoryStatus.values()), HistoryMessage::status),
          field(6, text(Limits.TEXT), HistoryMessage::text),
          field(7, UINT32, HistoryMessage::unknownKind),
          HistoryMessage::new);

  static final MessageCodec<HistoryPart> PART =
      MessageCodec.of(
          repeated(1, message(CHAT), Limits.HISTORY_READ, HistoryPart::chats),
          repeated(2, message(MESSAGE), Limits.HISTORY_READ, HistoryPart::messages),
          HistoryPart::new);

  private HistoryCodecs() {}
}
