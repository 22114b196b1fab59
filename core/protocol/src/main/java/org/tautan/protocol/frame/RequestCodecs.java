package org.tautan.protocol.frame;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.optionalOneOf;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.UINT32;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.BLOB_ID;
import static org.tautan.protocol.wire.Types.CURVE_KEY;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.LINK_MAC;
import static org.tautan.protocol.wire.Types.LINK_REF;
import static org.tautan.protocol.wire.Types.MESSAGE_ID;
import static org.tautan.protocol.wire.Types.NONCE;
import static org.tautan.protocol.wire.Types.REGISTRATION_ID;
import static org.tautan.protocol.wire.Types.SECRET_16;
import static org.tautan.protocol.wire.Types.SECRET_32;
import static org.tautan.protocol.wire.Types.SIGNATURE;
import static org.tautan.protocol.wire.Types.SUBMISSION_ID;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.document.DocumentCodecs;
import org.tautan.protocol.envelope.EnvelopeCodecs;
import org.tautan.protocol.frame.Admission.ByInvite;
import org.tautan.protocol.frame.Admission.ByLink;
import org.tautan.protocol.frame.Admission.BySetUpToken;
import org.tautan.protocol.frame.FinishHalf.CompanionHalf;
import org.tautan.protocol.frame.FinishHalf.PrimaryHalf;
import org.tautan.protocol.frame.Request.Ack;
import org.tautan.protocol.frame.Request.ClaimLink;
import org.tautan.protocol.frame.Request.CloseLink;
import org.tautan.protocol.frame.Request.CreateInvite;
import org.tautan.protocol.frame.Request.FetchActivity;
import org.tautan.protocol.frame.Request.FetchDirectory;
import org.tautan.protocol.frame.Request.FetchPreKeys;
import org.tautan.protocol.frame.Request.FinishLink;
import org.tautan.protocol.frame.Request.GrantBlob;
import org.tautan.protocol.frame.Request.Hello;
import org.tautan.protocol.frame.Request.Leave;
import org.tautan.protocol.frame.Request.Login;
import org.tautan.protocol.frame.Request.OpenLink;
import org.tautan.protocol.frame.Request.PassLink;
import org.tautan.protocol.frame.Request.Ping;
import org.tautan.protocol.frame.Request.PublishCapabilities;
import org.tautan.protocol.frame.Request.PublishLists;
import org.tautan.protocol.frame.Request.Register;
import org.tautan.protocol.frame.Request.ReserveLink;
import org.tautan.protocol.frame.Request.SendEphemeral;
import org.tautan.protocol.frame.Request.Submit;
import org.tautan.protocol.frame.Request.UnknownRequest;
import org.tautan.protocol.frame.Request.UploadPreKeys;
import org.tautan.protocol.prekey.PreKeyCodecs;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// The layout of `frames.proto`: `ClientFrame.request`.
final class RequestCodecs {
  private static final FieldType<Bytes> LINK_REQUEST = bytes(Limits.LINK_REQUEST);
  private static final FieldType<Bytes> SEALED = bytes(Limits.LINK_SEALED);

  // ---- connecting

  private static final MessageCodec<Hello> HELLO =
      MessageCodec.of(
          field(1, NONCE, Hello::clientNonce),
          field(2, UINT32, Hello::protocolVersion),
          Hello::new);

  private static final MessageCodec<Login> LOGIN =
      MessageCodec.of(
          field(1, ACCOUNT, Login::account),
          field(2, DEVICE, Login::device),
          field(3, UINT64, Login::counter),
          field(4, SIGNATURE, Login::signature),
          Login::new);

  // ---- linking

  private static final MessageCodec<OpenLink> OPEN_LINK =
      MessageCodec.of(
          field(1, LINK_REQUEST, OpenLink::request),
          optional(2, SECRET_32, OpenLink::setUpToken),
          optional(3, LINK_REF, OpenLink::supersedes),
          OpenLink::new);

  private static final MessageCodec<ReserveLink> RESERVE_LINK =
      MessageCodec.of(
          field(1, LINK_REF, ReserveLink::ref),
          optional(2, CURVE_KEY, ReserveLink::ephemeralKey),
          optional(3, LINK_MAC, ReserveLink::mac),
          ReserveLink::new);

  private static final MessageCodec<PassLink> PASS_LINK =
      MessageCodec.of(
          field(1, LINK_REF, PassLink::ref), field(2, SEALED, PassLink::sealed), PassLink::new);

  private static final MessageCodec<ClaimLink> CLAIM_LINK =
      MessageCodec.of(
          field(1, LINK_REF, ClaimLink::ref),
          field(2, ACCOUNT, ClaimLink::account),
          field(3, SEALED, ClaimLink::sealed),
          field(4, SIGNATURE, ClaimLink::signature),
          ClaimLink::new);

  private static final MessageCodec<CompanionHalf> COMPANION_HALF =
      MessageCodec.of(
          field(1, message(DocumentCodecs.DEVICE_CERTIFICATE), CompanionHalf::certificate),
          field(2, message(PreKeyCodecs.PREKEY_UPLOAD), CompanionHalf::preKeys),
          field(3, message(DocumentCodecs.CAPABILITIES), CompanionHalf::capabilities),
          optional(4, message(DocumentCodecs.DEVICE_LEAVES), CompanionHalf::leaves),
          CompanionHalf::new);

  private static final MessageCodec<PrimaryHalf> PRIMARY_HALF =
      MessageCodec.of(
          repeated(1, message(DocumentCodecs.DEVICE_LIST), Limits.LISTS_READ, PrimaryHalf::lists),
          PrimaryHalf::new);

  private static final OneOf<FinishHalf> FINISH_HALF =
      OneOf.<FinishHalf>cases()
          .or(2, CompanionHalf.class, COMPANION_HALF)
          .or(3, PrimaryHalf.class, PRIMARY_HALF);

  private static final MessageCodec<FinishLink> FINISH_LINK =
      MessageCodec.of(
          field(1, LINK_REF, FinishLink::ref),
          oneOf(FINISH_HALF, FinishLink::half),
          FinishLink::new);

  private static final MessageCodec<CloseLink> CLOSE_LINK =
      MessageCodec.of(field(1, LINK_REF, CloseLink::ref), CloseLink::new);

  private static final OneOf<Admission> ADMISSION =
      OneOf.<Admission>cases()
          .or(6, ByLink.class, LINK_REF, ByLink::new, ByLink::ref)
          .or(7, ByInvite.class, SECRET_16, ByInvite::new, ByInvite::invite)
          .or(8, BySetUpToken.class, SECRET_32, BySetUpToken::new, BySetUpToken::token);

  private static final MessageCodec<Register> REGISTER =
      MessageCodec.of(
          field(1, message(DocumentCodecs.PRIMARY_CERTIFICATE), Register::primaryCertificate),
          repeated(2, message(DocumentCodecs.DEVICE_LIST), Limits.LISTS_READ, Register::lists),
          repeated(
              3,
              message(DocumentCodecs.DEVICE_CERTIFICATE),
              Limits.DEVICES_READ,
              Register::certificates),
          optional(4, message(PreKeyCodecs.PREKEY_UPLOAD), Register::preKeys),
          optional(5, message(DocumentCodecs.CAPABILITIES), Register::capabilities),
          optionalOneOf(ADMISSION, Register::admission),
          Register::new);

  // ---- messages

  private static final MessageCodec<DeviceMessage> DEVICE_MESSAGE =
      MessageCodec.of(
          field(1, DEVICE, DeviceMessage::device),
          field(2, REGISTRATION_ID, DeviceMessage::registrationId),
          field(3, EnvelopeCodecs.CIPHERTEXT_TYPE, DeviceMessage::type),
          field(4, EnvelopeCodecs.AUDIENCE, DeviceMessage::audience),
          field(5, bytes(Limits.FRAME), DeviceMessage::ciphertext),
          DeviceMessage::new);

  private static final MessageCodec<Target> TARGET =
      MessageCodec.of(
          field(1, ACCOUNT, Target::account),
          field(2, message(DocumentCodecs.LIST_REFERENCE), Target::list),
          repeated(3, message(DEVICE_MESSAGE), Limits.DEVICES_READ, Target::messages),
          Target::new);

  private static final MessageCodec<Submit> SUBMIT =
      MessageCodec.of(
          field(1, SUBMISSION_ID, Submit::submissionId),
          field(2, enumOf(SubmitMode.values()), Submit::mode),
          field(3, MESSAGE_ID, Submit::messageId),
          repeated(4, message(TARGET), Limits.TARGETS_READ, Submit::targets),
          Submit::new);

  private static final MessageCodec<Ack> ACK =
      MessageCodec.of(field(1, UINT64, Ack::sequence), Ack::new);

  private static final MessageCodec<SendEphemeral> SEND_EPHEMERAL =
      MessageCodec.of(
          repeated(1, message(TARGET), Limits.TARGETS_READ, SendEphemeral::targets),
          SendEphemeral::new);

  // ---- directory

  private static final MessageCodec<FetchDirectory> FETCH_DIRECTORY =
      MessageCodec.of(
          field(1, ACCOUNT, FetchDirectory::account),
          optional(2, message(DocumentCodecs.LIST_REFERENCE), FetchDirectory::known),
          FetchDirectory::new);

  private static final MessageCodec<FetchPreKeys> FETCH_PREKEYS =
      MessageCodec.of(
          field(1, ACCOUNT, FetchPreKeys::account),
          repeated(2, DEVICE, Limits.DEVICES_READ, FetchPreKeys::devices),
          FetchPreKeys::new);

  private static final MessageCodec<UploadPreKeys> UPLOAD_PREKEYS =
      MessageCodec.of(
          field(1, message(PreKeyCodecs.PREKEY_UPLOAD), UploadPreKeys::preKeys),
          UploadPreKeys::new);

  private static final MessageCodec<PublishLists> PUBLISH_LISTS =
      MessageCodec.of(
          repeated(1, message(DocumentCodecs.DEVICE_LIST), Limits.LISTS_READ, PublishLists::lists),
          PublishLists::new);

  private static final MessageCodec<PublishCapabilities> PUBLISH_CAPABILITIES =
      MessageCodec.of(
          field(1, message(DocumentCodecs.CAPABILITIES), PublishCapabilities::capabilities),
          PublishCapabilities::new);

  private static final MessageCodec<Leave> LEAVE =
      MessageCodec.of(field(1, message(DocumentCodecs.DEVICE_LEAVES), Leave::leaves), Leave::new);

  private static final MessageCodec<CreateInvite> CREATE_INVITE =
      MessageCodec.of(field(1, SECRET_32, CreateInvite::setUpToken), CreateInvite::new);

  // ---- blobs

  private static final MessageCodec<GrantBlob> GRANT_BLOB =
      MessageCodec.of(
          field(1, enumOf(BlobUse.values()), GrantBlob::use),
          field(2, BLOB_ID, GrantBlob::blob),
          field(3, DEVICE, GrantBlob::device),
          field(4, UINT32, GrantBlob::size),
          GrantBlob::new);

  static final OneOf<Request> REQUEST =
      OneOf.<Request>cases()
          .or(30, Submit.class, SUBMIT)
          .or(31, Ack.class, ACK)
          .or(32, SendEphemeral.class, SEND_EPHEMERAL)
          .or(33, FetchDirectory.class, FETCH_DIRECTORY)
          .or(34, FetchPreKeys.class, FETCH_PREKEYS)
          .or(35, UploadPreKeys.class, UPLOAD_PREKEYS)
          .or(36, PublishLists.class, PUBLISH_LISTS)
          .or(37, Leave.class, LEAVE)
          .or(38, FetchActivity.class, MessageCodec.empty(FetchActivity::new))
          .or(39, PublishCapabilities.class, PUBLISH_CAPABILITIES)
          .or(40, Ping.class, MessageCodec.empty(Ping::new))
          .or(41, CreateInvite.class, CREATE_INVITE)
          .or(42, GrantBlob.class, GRANT_BLOB)
          .or(10, Hello.class, HELLO)
          .or(11, Login.class, LOGIN)
          .or(12, OpenLink.class, OPEN_LINK)
          .or(13, ReserveLink.class, RESERVE_LINK)
          .or(14, PassLink.class, PASS_LINK)
          .or(15, ClaimLink.class, CLAIM_LINK)
          .or(16, FinishLink.class, FINISH_LINK)
          .or(17, Register.class, REGISTER)
          .or(18, CloseLink.class, CLOSE_LINK)
          .orUnknown(10, 99, UnknownRequest::new);

  private RequestCodecs() {}
}
