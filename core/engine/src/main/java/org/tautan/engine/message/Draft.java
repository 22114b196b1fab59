package org.tautan.engine.message;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.Field.repeated;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.ContentCodecs;
import org.tautan.protocol.content.Kind;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// What is to be said and to whom, before it is encrypted and for as long as it may have to be
/// encrypted again. Lists, profile and directory are put in when it is sealed.
///
/// @param recipients for whom
/// @param id of the message
/// @param sentAt hybrid logical clock
/// @param kind what is said
public record Draft(Recipients recipients, MessageId id, long sentAt, Kind kind) {
  private static final FieldType<AccountId> ACCOUNT =
      FieldType.fixed(AccountId.SIZE, AccountId::new, AccountId::bytes);

  private static final MessageCodec<Recipients.Devices> DEVICES =
      MessageCodec.of(
          field(1, ACCOUNT, Recipients.Devices::account),
          repeated(
              2,
              FieldType.number(DeviceId::new, DeviceId::number),
              Limits.DEVICES,
              Recipients.Devices::devices),
          Recipients.Devices::new);

  private static final OneOf<Recipients> RECIPIENTS =
      OneOf.<Recipients>cases()
          .or(1, Recipients.Chat.class, ACCOUNT, Recipients.Chat::new, Recipients.Chat::account)
          .or(
              2,
              Recipients.Contact.class,
              ACCOUNT,
              Recipients.Contact::new,
              Recipients.Contact::account)
          .or(3, Recipients.OwnDevices.class, MessageCodec.empty(Recipients.OwnDevices::new))
          .or(4, Recipients.Devices.class, DEVICES);

  private static final MessageCodec<Draft> CODEC =
      MessageCodec.of(
          oneOf(RECIPIENTS, Draft::recipients),
          field(5, FieldType.fixed(MessageId.SIZE, MessageId::new, MessageId::bytes), Draft::id),
          field(6, FieldType.UINT64, Draft::sentAt),
          oneOf(ContentCodecs.KIND, Draft::kind),
          Draft::new);

  /// The same content again, for others.
  public static Draft again(Recipients recipients, Content content) {
    return new Draft(recipients, content.messageId(), content.sentAt(), content.kind());
  }

  /// Reads what [#encode] wrote.
  public static Draft decode(Bytes bytes) throws MalformedException {
    return CODEC.decode(bytes);
  }

  /// For the store.
  public Bytes encode() {
    return CODEC.encode(this);
  }
}
