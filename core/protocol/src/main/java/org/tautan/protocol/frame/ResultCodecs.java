package org.tautan.protocol.frame;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.BOOL;
import static org.tautan.protocol.wire.FieldType.UINT32;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.LINK_REF;
import static org.tautan.protocol.wire.Types.NONCE;
import static org.tautan.protocol.wire.Types.RELAY_KEY;
import static org.tautan.protocol.wire.Types.SECRET_16;
import static org.tautan.protocol.wire.Types.SECRET_32;
import static org.tautan.protocol.wire.Types.SIGNATURE;
import static org.tautan.protocol.wire.Types.TLS_KEY_HASH;

import org.tautan.protocol.Limits;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DocumentCodecs;
import org.tautan.protocol.frame.Result.Activity;
import org.tautan.protocol.frame.Result.BlobGrant;
import org.tautan.protocol.frame.Result.DirectoryResult;
import org.tautan.protocol.frame.Result.Done;
import org.tautan.protocol.frame.Result.HelloResult;
import org.tautan.protocol.frame.Result.Invite;
import org.tautan.protocol.frame.Result.LoginResult;
import org.tautan.protocol.frame.Result.OpenLinkResult;
import org.tautan.protocol.frame.Result.PreKeyBundles;
import org.tautan.protocol.frame.Result.PreKeyCounts;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.frame.Result.ReserveLinkResult;
import org.tautan.protocol.frame.Result.SubmitResult;
import org.tautan.protocol.frame.Result.UnknownResult;
import org.tautan.protocol.prekey.PreKeyCodecs;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// The layout of `frames.proto`: `Answer.result`.
final class ResultCodecs {
  private static final FieldType<AccountDirectory> DIRECTORY =
      message(DocumentCodecs.ACCOUNT_DIRECTORY);
  private static final FieldType<ListReference> LIST = message(DocumentCodecs.LIST_REFERENCE);

  private static final MessageCodec<AccountMismatch> ACCOUNT_MISMATCH =
      MessageCodec.of(
          field(1, ACCOUNT, AccountMismatch::account),
          repeated(2, DEVICE, Limits.DEVICES_READ, AccountMismatch::missing),
          repeated(3, DEVICE, Limits.DEVICES_READ, AccountMismatch::extra),
          repeated(4, DEVICE, Limits.DEVICES_READ, AccountMismatch::stale),
          field(5, LIST, AccountMismatch::list),
          AccountMismatch::new);

  private static final MessageCodec<MismatchedDevices> MISMATCHED_DEVICES =
      MessageCodec.of(
          repeated(1, message(ACCOUNT_MISMATCH), Limits.TARGETS_READ, MismatchedDevices::accounts),
          MismatchedDevices::new);

  private static final MessageCodec<Refusal> REFUSAL =
      MessageCodec.of(
          field(1, enumOf(RefusalReason.values(), RefusalReason.REASON_UNKNOWN), Refusal::reason),
          optional(2, message(MISMATCHED_DEVICES), Refusal::mismatched),
          field(3, UINT64, Refusal::retryAfter),
          optional(4, DIRECTORY, Refusal::directory),
          Refusal::new);

  private static final MessageCodec<HelloResult> HELLO_RESULT =
      MessageCodec.of(
          field(1, RELAY_KEY, HelloResult::relayKey),
          field(2, NONCE, HelloResult::relayNonce),
          optional(3, TLS_KEY_HASH, HelloResult::tlsKeyHash),
          field(4, UINT64, HelloResult::time),
          field(5, UINT32, HelloResult::oldestVersion),
          field(6, UINT32, HelloResult::newestVersion),
          field(7, SIGNATURE, HelloResult::signature),
          HelloResult::new);

  private static final MessageCodec<PreKeyCounts> PREKEY_COUNTS =
      MessageCodec.of(
          field(1, UINT32, PreKeyCounts::oneTime),
          field(2, UINT32, PreKeyCounts::oneTimeKyber),
          PreKeyCounts::new);

  private static final MessageCodec<LoginResult> LOGIN_RESULT =
      MessageCodec.of(
          field(1, LIST, LoginResult::list),
          field(2, message(PREKEY_COUNTS), LoginResult::preKeys),
          field(3, UINT64, LoginResult::queued),
          LoginResult::new);

  private static final MessageCodec<OpenLinkResult> OPEN_LINK_RESULT =
      MessageCodec.of(
          field(1, LINK_REF, OpenLinkResult::ref),
          field(2, UINT64, OpenLinkResult::lifetime),
          OpenLinkResult::new);

  private static final MessageCodec<ReserveLinkResult> RESERVE_LINK_RESULT =
      MessageCodec.of(
          field(1, bytes(Limits.LINK_REQUEST), ReserveLinkResult::request), ReserveLinkResult::new);

  private static final MessageCodec<RegisterResult> REGISTER_RESULT =
      MessageCodec.of(optional(1, DIRECTORY, RegisterResult::directory), RegisterResult::new);

  private static final MessageCodec<SubmitResult> SUBMIT_RESULT =
      MessageCodec.of(field(1, UINT64, SubmitResult::acceptedAt), SubmitResult::new);

  private static final MessageCodec<PreKeyBundles> PREKEY_BUNDLES =
      MessageCodec.of(
          repeated(
              1, message(PreKeyCodecs.PREKEY_BUNDLE), Limits.DEVICES_READ, PreKeyBundles::bundles),
          PreKeyBundles::new);

  private static final MessageCodec<DeviceActivity> DEVICE_ACTIVITY =
      MessageCodec.of(
          field(1, DEVICE, DeviceActivity::device),
          field(2, UINT64, DeviceActivity::lastSeen),
          field(3, BOOL, DeviceActivity::connected),
          DeviceActivity::new);

  private static final MessageCodec<Activity> ACTIVITY =
      MessageCodec.of(
          repeated(1, message(DEVICE_ACTIVITY), Limits.DEVICES_READ, Activity::devices),
          Activity::new);

  private static final MessageCodec<Invite> INVITE =
      MessageCodec.of(
          field(1, SECRET_16, Invite::invite), field(2, UINT64, Invite::expiresAt), Invite::new);

  private static final MessageCodec<BlobGrant> BLOB_GRANT =
      MessageCodec.of(
          field(1, SECRET_32, BlobGrant::grant),
          field(2, UINT64, BlobGrant::expiresAt),
          BlobGrant::new);

  static final OneOf<Result> RESULT =
      OneOf.<Result>cases()
          .or(2, Refusal.class, REFUSAL)
          .or(3, Done.class, MessageCodec.empty(Done::new))
          .or(10, HelloResult.class, HELLO_RESULT)
          .or(11, LoginResult.class, LOGIN_RESULT)
          .or(12, OpenLinkResult.class, OPEN_LINK_RESULT)
          .or(13, ReserveLinkResult.class, RESERVE_LINK_RESULT)
          .or(17, RegisterResult.class, REGISTER_RESULT)
          .or(30, SubmitResult.class, SUBMIT_RESULT)
          .or(
              33,
              DirectoryResult.class,
              DIRECTORY,
              DirectoryResult::new,
              DirectoryResult::directory)
          .or(34, PreKeyBundles.class, PREKEY_BUNDLES)
          .or(35, PreKeyCounts.class, PREKEY_COUNTS)
          .or(38, Activity.class, ACTIVITY)
          .or(41, Invite.class, INVITE)
          .or(42, BlobGrant.class, BLOB_GRANT)
          .orUnknown(2, 99, UnknownResult::new);

  private ResultCodecs() {}
}
