package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.SendingHold;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// A chat as the fields of its row, in three parts.
record ChatRow(Decision decision, Names names, Reading reading) {
  private record Decision(AccountId account, String state, long at, String hold) {
    static final MessageCodec<Decision> CODEC =
        MessageCodec.of(
            field(1, Types.ACCOUNT, Decision::account),
            field(2, RowTypes.CONSTANT, Decision::state),
            field(3, FieldType.UINT64, Decision::at),
            field(4, RowTypes.CONSTANT, Decision::hold),
            Decision::new);
  }

  private record Names(String display, String nickname, Optional<WireSecret> contactKey) {
    static final MessageCodec<Names> CODEC =
        MessageCodec.of(
            field(1, RowTypes.TEXT, Names::display),
            field(2, RowTypes.TEXT, Names::nickname),
            optional(3, Types.SECRET_16, Names::contactKey),
            Names::new);
  }

  private record Reading(Optional<OrderKey> upTo, Optional<ListVersion> list, long profile) {
    private static final FieldType<ListVersion> VERSION =
        FieldType.message(
            MessageCodec.of(
                field(1, FieldType.UINT64, ListVersion::epoch),
                field(2, FieldType.UINT64, ListVersion::version),
                ListVersion::new));

    static final MessageCodec<Reading> CODEC =
        MessageCodec.of(
            optional(1, RowTypes.PLACE, Reading::upTo),
            optional(2, VERSION, Reading::list),
            field(3, FieldType.UINT64, Reading::profile),
            Reading::new);
  }

  /// A whole chat.
  static final MessageCodec<Chat> CODEC =
      MessageCodec.of(
          field(1, FieldType.message(Decision.CODEC), chat -> of(chat).decision()),
          field(2, FieldType.message(Names.CODEC), chat -> of(chat).names()),
          field(3, FieldType.message(Reading.CODEC), chat -> of(chat).reading()),
          (decision, names, reading) -> new ChatRow(decision, names, reading).chat());

  /// How a chat is arranged.
  static final MessageCodec<ChatFlags> FLAGS =
      MessageCodec.of(
          field(1, RowTypes.CONSTANT, flags -> flags.pin().name()),
          field(2, FieldType.UINT64, ChatFlags::mutedUntil),
          field(3, RowTypes.CONSTANT, flags -> flags.shelf().name()),
          field(4, RowTypes.CONSTANT, flags -> flags.mark().name()),
          field(5, RowTypes.TEXT, ChatFlags::draft),
          (pin, mutedUntil, shelf, mark, draft) ->
              new ChatFlags(
                  ChatFlags.Pin.valueOf(pin),
                  mutedUntil,
                  ChatFlags.Shelf.valueOf(shelf),
                  ChatFlags.Mark.valueOf(mark),
                  draft));

  private static ChatRow of(Chat chat) {
    return new ChatRow(
        new Decision(chat.account(), chat.state().name(), chat.decidedAt(), chat.hold().name()),
        new Names(chat.displayName(), chat.nickname(), chat.contactKey()),
        new Reading(chat.readUpTo(), chat.told().list(), chat.told().profile()));
  }

  private Chat chat() {
    return new Chat(
        decision.account(),
        ChatState.valueOf(decision.state()),
        decision.at(),
        names.display(),
        names.nickname(),
        names.contactKey(),
        reading.upTo(),
        SendingHold.valueOf(decision.hold()),
        new Chat.Told(reading.list(), reading.profile()));
  }
}
