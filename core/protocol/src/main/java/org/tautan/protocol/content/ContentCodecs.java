package org.tautan.protocol.content;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.optionalOneOf;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.BOOL;
import static org.tautan.protocol.wire.FieldType.UINT32;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.FieldType.text;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.CIPHERTEXT_HASH;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.MESSAGE_ID;
import static org.tautan.protocol.wire.Types.NAME;
import static org.tautan.protocol.wire.Types.SECRET_16;

import java.util.List;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.DocumentCodecs;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// The layout of `contents.proto`.
public final class ContentCodecs {
  private static final int FIRST_KIND = 10;
  private static final int LAST_KIND = 99;

  private static final FieldType<ListReference> LIST = message(DocumentCodecs.LIST_REFERENCE);

  private static final MessageCodec<Text> TEXT =
      MessageCodec.of(field(1, text(Limits.TEXT), Text::body), Text::new);

  private static final MessageCodec<Profile> PROFILE =
      MessageCodec.of(field(1, NAME, Profile::displayName), Profile::new);

  private static final MessageCodec<SentTranscript> SENT_TRANSCRIPT =
      MessageCodec.of(
          field(1, ACCOUNT, SentTranscript::chat),
          field(2, bytes(Limits.CIPHERTEXT), SentTranscript::content),
          SentTranscript::new);

  private static final MessageCodec<Receipt> RECEIPT =
      MessageCodec.of(
          field(1, enumOf(ReceiptType.values()), Receipt::type),
          repeated(2, MESSAGE_ID, Limits.RECEIPT_IDS, Receipt::messageIds),
          Receipt::new);

  private static final MessageCodec<ReadMarker> READ_MARKER =
      MessageCodec.of(
          field(1, ACCOUNT, ReadMarker::chat),
          field(2, message(ChatCodecs.ORDER_KEY), ReadMarker::upTo),
          ReadMarker::new);

  private static final MessageCodec<Retry> RETRY =
      MessageCodec.of(
          field(1, MESSAGE_ID, Retry::messageId),
          field(2, CIPHERTEXT_HASH, Retry::ciphertextHash),
          field(3, UINT32, Retry::attempt),
          Retry::new);

  private static final MessageCodec<NotSent> NOT_SENT =
      MessageCodec.of(field(1, MESSAGE_ID, NotSent::messageId), NotSent::new);

  private static final MessageCodec<Typing> TYPING =
      MessageCodec.of(field(1, BOOL, Typing::active), Typing::new);

  private static final OneOf<ProfileChange.Part> PROFILE_PART =
      OneOf.<ProfileChange.Part>cases()
          .or(
              1,
              ProfileChange.DisplayName.class,
              NAME,
              ProfileChange.DisplayName::new,
              ProfileChange.DisplayName::name)
          .or(
              2,
              ProfileChange.ContactKey.class,
              SECRET_16,
              ProfileChange.ContactKey::new,
              ProfileChange.ContactKey::contactKey)
          .or(
              3,
              ProfileChange.ReadReceipts.class,
              BOOL,
              ProfileChange.ReadReceipts::new,
              ProfileChange.ReadReceipts::on);

  private static final MessageCodec<ProfileChange.DeviceName> DEVICE_NAME =
      MessageCodec.of(
          field(1, DEVICE, ProfileChange.DeviceName::device),
          field(2, NAME, ProfileChange.DeviceName::name),
          field(3, NAME, ProfileChange.DeviceName::platform),
          ProfileChange.DeviceName::new);

  /// The case that stands behind the time.
  private static final OneOf<ProfileChange.Part> LATER_PROFILE_PART =
      OneOf.<ProfileChange.Part>cases().or(5, ProfileChange.DeviceName.class, DEVICE_NAME);

  private static final MessageCodec<ProfileChange> PROFILE_CHANGE =
      MessageCodec.of(
          optionalOneOf(
              PROFILE_PART,
              change -> change.part().filter(ProfileChange.PersonPart.class::isInstance)),
          field(4, UINT64, ProfileChange::decidedAt),
          optionalOneOf(
              LATER_PROFILE_PART,
              change -> change.part().filter(ProfileChange.DeviceName.class::isInstance)),
          (part, decidedAt, later) -> new ProfileChange(later.or(() -> part), decidedAt));

  private static final OneOf<Kind> KNOWN =
      OneOf.<Kind>cases()
          .or(10, Text.class, TEXT)
          .or(11, SentTranscript.class, SENT_TRANSCRIPT)
          .or(12, Receipt.class, RECEIPT)
          .or(13, ReadMarker.class, READ_MARKER)
          .or(14, Retry.class, RETRY)
          .or(15, NotSent.class, NOT_SENT)
          .or(16, Alive.class, MessageCodec.empty(Alive::new))
          .or(17, ListAnnouncement.class, MessageCodec.empty(ListAnnouncement::new))
          .or(18, ChatDecision.class, ChatCodecs.CHAT_DECISION)
          .or(19, Typing.class, TYPING)
          .or(20, Renewal.class, MessageCodec.empty(Renewal::new))
          .or(36, ProfileChange.class, PROFILE_CHANGE)
          .or(50, HistoryNotice.class, HistoryCodecs.NOTICE)
          .or(51, HistoryChunk.class, HistoryCodecs.CHUNK)
          .or(52, HistoryRequest.class, HistoryCodecs.REQUEST);

  /// The kinds that this version knows, for whoever keeps a kind by itself.
  public static final OneOf<Kind> KIND = KNOWN;

  static final List<Integer> KNOWN_KINDS = KNOWN.numbers();

  static final MessageCodec<Content> CONTENT =
      MessageCodec.of(
          field(1, MESSAGE_ID, Content::messageId),
          field(2, UINT64, Content::sentAt),
          field(3, LIST, Content::senderList),
          field(4, LIST, Content::recipientList),
          optional(5, message(DocumentCodecs.ACCOUNT_DIRECTORY), Content::directory),
          optional(6, message(PROFILE), Content::profile),
          optional(7, SECRET_16, Content::contactKey),
          oneOf(KNOWN.orUnknown(FIRST_KIND, LAST_KIND, UnknownKind::new), Content::kind),
          Content::new);

  private ContentCodecs() {}
}
