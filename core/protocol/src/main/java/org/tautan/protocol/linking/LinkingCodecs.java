package org.tautan.protocol.linking;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.BOOL;
import static org.tautan.protocol.wire.FieldType.UINT32;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.fixed;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.FieldType.text;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.CURVE_KEY;
import static org.tautan.protocol.wire.Types.IDENTITY_KEY;
import static org.tautan.protocol.wire.Types.NAME;
import static org.tautan.protocol.wire.Types.RELAY_ID;
import static org.tautan.protocol.wire.Types.SECRET_16;
import static org.tautan.protocol.wire.Types.SECRET_32;
import static org.tautan.protocol.wire.Types.SIGNATURE;

import java.util.function.Function;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.document.DocumentCodecs;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// The layout of `linking.proto`.
final class LinkingCodecs {
  static final MessageCodec<LinkRequest> LINK_REQUEST =
      MessageCodec.of(
          field(1, UINT32, LinkRequest::protocolVersion),
          field(2, CURVE_KEY, LinkRequest::ephemeralKey),
          field(3, IDENTITY_KEY, LinkRequest::identityKey),
          field(4, exactly(LinkRequest.NONCE_HASH_SIZE), LinkRequest::nonceHash),
          field(5, exactly(LinkRequest.NONCE_SIZE), LinkRequest::nonce),
          LinkRequest::new);

  static final MessageCodec<RelayDescription> RELAY_DESCRIPTION =
      MessageCodec.of(
          field(1, RELAY_ID, RelayDescription::relayId),
          repeated(
              2, text(Limits.RELAY_ADDRESS), Limits.RELAY_ADDRESSES, RelayDescription::addresses),
          field(3, UINT64, RelayDescription::version),
          optional(4, SIGNATURE, RelayDescription::signature),
          RelayDescription::new);

  static final MessageCodec<RecoveryKit> RECOVERY_KIT =
      MessageCodec.of(
          field(1, UINT32, RecoveryKit::version),
          field(2, SECRET_32, RecoveryKit::rootPrivate),
          field(3, ACCOUNT, RecoveryKit::account),
          field(4, message(RELAY_DESCRIPTION), RecoveryKit::relay),
          field(5, NAME, RecoveryKit::displayName),
          RecoveryKit::new);

  private static final MessageCodec<LinkReveal> REVEAL =
      MessageCodec.of(
          field(1, SECRET_32, LinkReveal::n),
          field(2, NAME, LinkReveal::platform),
          field(3, NAME, LinkReveal::deviceName),
          field(4, BOOL, LinkReveal::staySignedIn),
          LinkReveal::new);

  private static final MessageCodec<LinkIntroduction> INTRODUCTION =
      MessageCodec.of(
          field(1, ACCOUNT, LinkIntroduction::account),
          field(2, NAME, LinkIntroduction::displayName),
          LinkIntroduction::new);

  private static final MessageCodec<HistoryOffer> HISTORY_OFFER =
      MessageCodec.of(
          field(1, enumOf(HistoryDepth.values()), HistoryOffer::depth), HistoryOffer::new);

  private static final MessageCodec<LinkProvision> PROVISION =
      MessageCodec.of(
          field(1, message(DocumentCodecs.PRIMARY_CERTIFICATE), LinkProvision::primaryCertificate),
          field(2, bytes(Limits.BODY), LinkProvision::certificateBody),
          field(3, SIGNATURE, LinkProvision::accountSignature),
          field(4, NAME, LinkProvision::displayName),
          field(5, message(RELAY_DESCRIPTION), LinkProvision::relay),
          field(6, message(HISTORY_OFFER), LinkProvision::history),
          field(7, SECRET_16, LinkProvision::contactKey),
          LinkProvision::new);

  private static final MessageCodec<LinkDecline> DECLINE =
      MessageCodec.of(
          field(1, enumOf(LinkDeclineReason.values()), LinkDecline::reason), LinkDecline::new);

  private static final OneOf<LinkStep> STEP =
      OneOf.<LinkStep>cases()
          .or(1, LinkReveal.class, REVEAL)
          .or(2, LinkIntroduction.class, INTRODUCTION)
          .or(3, LinkProvision.class, PROVISION)
          .or(4, LinkDecline.class, DECLINE);

  static final MessageCodec<LinkStep> LINK_STEP =
      MessageCodec.of(oneOf(STEP, Function.identity()), Function.identity());

  private LinkingCodecs() {}

  private static FieldType<Bytes> exactly(int size) {
    return fixed(size, Function.identity(), Function.identity());
  }
}
