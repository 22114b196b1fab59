package org.tautan.protocol.content;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.MESSAGE_ID;
import static org.tautan.protocol.wire.Types.NAME;
import static org.tautan.protocol.wire.Types.SECRET_16;

import org.tautan.protocol.wire.MessageCodec;

/// The layout of what several contents say about a chat.
final class ChatCodecs {
  static final MessageCodec<OrderKey> ORDER_KEY =
      MessageCodec.of(
          field(1, UINT64, OrderKey::sentAt),
          field(2, DEVICE, OrderKey::device),
          field(3, MESSAGE_ID, OrderKey::messageId),
          OrderKey::new);

  static final MessageCodec<ChatDecision> CHAT_DECISION =
      MessageCodec.of(
          field(1, ACCOUNT, ChatDecision::chat),
          field(2, enumOf(ChatState.values()), ChatDecision::state),
          field(3, NAME, ChatDecision::displayName),
          optional(4, SECRET_16, ChatDecision::contactKey),
          field(5, UINT64, ChatDecision::decidedAt),
          ChatDecision::new);

  private ChatCodecs() {}
}
