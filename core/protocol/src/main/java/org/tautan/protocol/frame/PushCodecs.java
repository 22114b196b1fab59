package org.tautan.protocol.frame;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.Types.CURVE_KEY;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.LINK_MAC;
import static org.tautan.protocol.wire.Types.LINK_REF;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DocumentCodecs;
import org.tautan.protocol.envelope.DeliveryItem;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.EnvelopeCodecs;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.Push.Closing;
import org.tautan.protocol.frame.Push.Delivery;
import org.tautan.protocol.frame.Push.EphemeralDelivery;
import org.tautan.protocol.frame.Push.LinkActivated;
import org.tautan.protocol.frame.Push.LinkClaimed;
import org.tautan.protocol.frame.Push.LinkEnded;
import org.tautan.protocol.frame.Push.LinkFinished;
import org.tautan.protocol.frame.Push.LinkPassed;
import org.tautan.protocol.frame.Push.LinkReserved;
import org.tautan.protocol.frame.Push.ListChanged;
import org.tautan.protocol.frame.Push.ProfileCopied;
import org.tautan.protocol.frame.Push.QueueEmpty;
import org.tautan.protocol.frame.Push.Revoked;
import org.tautan.protocol.frame.Push.UnknownPush;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// The layout of `frames.proto`: `Push.push`.
final class PushCodecs {
  private static final FieldType<AccountDirectory> DIRECTORY =
      message(DocumentCodecs.ACCOUNT_DIRECTORY);
  private static final FieldType<Bytes> SEALED = bytes(Limits.LINK_SEALED);

  private static final OneOf<DeliveryItem> ITEM =
      OneOf.<DeliveryItem>cases()
          .or(2, Envelope.class, EnvelopeCodecs.ENVELOPE)
          .or(3, GapMarker.class, EnvelopeCodecs.GAP_MARKER);

  private static final MessageCodec<Delivery> DELIVERY =
      MessageCodec.of(
          field(1, UINT64, Delivery::sequence), oneOf(ITEM, Delivery::item), Delivery::new);

  private static final MessageCodec<EphemeralDelivery> EPHEMERAL_DELIVERY =
      MessageCodec.of(
          field(1, message(EnvelopeCodecs.ENVELOPE), EphemeralDelivery::envelope),
          EphemeralDelivery::new);

  private static final MessageCodec<ListChanged> LIST_CHANGED =
      MessageCodec.of(
          field(1, message(DocumentCodecs.LIST_REFERENCE), ListChanged::list), ListChanged::new);

  private static final MessageCodec<LinkReserved> LINK_RESERVED =
      MessageCodec.of(
          field(1, LINK_REF, LinkReserved::ref),
          field(2, CURVE_KEY, LinkReserved::ephemeralKey),
          field(3, LINK_MAC, LinkReserved::mac),
          LinkReserved::new);

  private static final MessageCodec<LinkPassed> LINK_PASSED =
      MessageCodec.of(
          field(1, LINK_REF, LinkPassed::ref),
          field(2, SEALED, LinkPassed::sealed),
          LinkPassed::new);

  private static final MessageCodec<LinkClaimed> LINK_CLAIMED =
      MessageCodec.of(
          field(1, LINK_REF, LinkClaimed::ref),
          field(2, SEALED, LinkClaimed::sealed),
          LinkClaimed::new);

  private static final MessageCodec<LinkFinished> LINK_FINISHED =
      MessageCodec.of(
          field(1, LINK_REF, LinkFinished::ref),
          field(2, message(DocumentCodecs.DEVICE_CERTIFICATE), LinkFinished::certificate),
          LinkFinished::new);

  private static final MessageCodec<LinkActivated> LINK_ACTIVATED =
      MessageCodec.of(
          field(1, LINK_REF, LinkActivated::ref),
          field(2, DIRECTORY, LinkActivated::directory),
          LinkActivated::new);

  private static final MessageCodec<LinkEnded> LINK_ENDED =
      MessageCodec.of(
          field(1, LINK_REF, LinkEnded::ref),
          field(2, enumOf(LinkEndReason.values()), LinkEnded::reason),
          LinkEnded::new);

  private static final MessageCodec<ProfileCopied> PROFILE_COPIED =
      MessageCodec.of(
          field(1, DEVICE, ProfileCopied::device),
          field(2, UINT64, ProfileCopied::noticedAt),
          ProfileCopied::new);

  private static final MessageCodec<Revoked> REVOKED =
      MessageCodec.of(field(1, DIRECTORY, Revoked::directory), Revoked::new);

  private static final MessageCodec<Closing> CLOSING =
      MessageCodec.of(field(1, UINT64, Closing::comeBackAfter), Closing::new);

  static final OneOf<Push> PUSH =
      OneOf.<Push>cases()
          .or(1, Delivery.class, DELIVERY)
          .or(2, QueueEmpty.class, MessageCodec.empty(QueueEmpty::new))
          .or(3, EphemeralDelivery.class, EPHEMERAL_DELIVERY)
          .or(4, ListChanged.class, LIST_CHANGED)
          .or(10, LinkReserved.class, LINK_RESERVED)
          .or(11, LinkPassed.class, LINK_PASSED)
          .or(12, LinkClaimed.class, LINK_CLAIMED)
          .or(13, LinkFinished.class, LINK_FINISHED)
          .or(14, LinkActivated.class, LINK_ACTIVATED)
          .or(15, LinkEnded.class, LINK_ENDED)
          .or(20, ProfileCopied.class, PROFILE_COPIED)
          .or(21, Revoked.class, REVOKED)
          .or(22, Closing.class, CLOSING)
          .orUnknown(1, 99, UnknownPush::new);

  private PushCodecs() {}
}
