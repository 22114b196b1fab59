package org.tautan.protocol.frame;

import org.tautan.protocol.wire.Numbered;

/// Why a relay refuses: `Refusal.Reason` of the schema.
public enum RefusalReason implements Numbered {
  /// A reason that this version does not know: every number without a constant.
  REASON_UNKNOWN(0),
  /// The request cannot be read.
  MALFORMED(1),
  /// Not heard before login.
  NOT_LOGGED_IN(2),
  /// Only heard before login.
  ALREADY_LOGGED_IN(3),
  /// Too often; the refusal says when to come again.
  RATE_LIMITED(4),
  /// Not now; the refusal says when to come again.
  UNAVAILABLE(5),
  /// The client's protocol version is below the relay's oldest.
  VERSION_TOO_OLD(6),
  /// The client's protocol version is above the relay's newest.
  VERSION_TOO_NEW(7),
  /// A signature does not verify.
  BAD_SIGNATURE(8),
  /// No such account at this relay.
  UNKNOWN_ACCOUNT(9),
  /// The account has no such device.
  UNKNOWN_DEVICE(10),
  /// The account's list no longer has this device.
  DEVICE_REVOKED(11),
  /// The nonce was seen before.
  NONCE_REPLAYED(12),
  /// The login counter did not grow: the profile was copied.
  COUNTER_NOT_GROWN(13),
  /// Held since two copies of the profile were noticed.
  MAILBOX_HELD(14),
  /// Only device 0 may do this.
  NOT_PRIMARY(15),
  /// A new account needs an admission.
  ADMISSION_NEEDED(16),
  /// The admission has let an account in already.
  ADMISSION_USED(17),
  /// There is such an account, and the epoch is not higher.
  ACCOUNT_EXISTS(18),
  /// No such ref.
  REF_UNKNOWN(20),
  /// The ref's time is over.
  REF_EXPIRED(21),
  /// Another connection has taken the ref.
  REF_USED(22),
  /// An attempt with this ref failed; each has only one.
  REF_BURNT(23),
  /// This connection did not reserve the ref.
  CLAIM_NOT_RESERVED(24),
  /// A certificate does not verify or does not fit.
  CERTIFICATE_INVALID(25),
  /// The version is not current + 1.
  LIST_NOT_NEXT(30),
  /// The previous hash is not that of the current list.
  LIST_BAD_PREVIOUS_HASH(31),
  /// The epoch is lower than the current one.
  LIST_LOWER_EPOCH(32),
  /// Issued more than 5 minutes ahead of the relay's clock.
  LIST_FROM_FUTURE(33),
  /// Lives longer than 35 days.
  LIST_LIFETIME_TOO_LONG(34),
  /// Expired already.
  LIST_EXPIRED(35),
  /// More than four companions.
  TOO_MANY_DEVICES(36),
  /// A device id was used before.
  DEVICE_ID_REUSED(37),
  /// Another list with this epoch and version is known.
  LIST_FORKED(38),
  /// The list cannot be read, or its entries are not in order.
  LIST_MALFORMED(39),
  /// A fan-out does not name exactly the current devices; nothing was delivered.
  MISMATCHED_DEVICES(50),
  /// A ciphertext of more than 64 KiB.
  ENVELOPE_TOO_LARGE(51),
  /// The submission id was used with other bytes.
  SUBMISSION_CONFLICT(52),
  /// Meant for the own account only, addressed to another.
  OUTSIDE_ACCOUNT(53),
  /// More accounts than a submission may name.
  TOO_MANY_TARGETS(54),
  /// A prekey's signature does not verify.
  PREKEY_UNSIGNED(60),
  /// A prekey id was used before.
  PREKEY_ID_REUSED(61),
  /// More one-time prekeys than the relay keeps.
  TOO_MANY_PREKEYS(62),
  /// The device has no prekeys.
  NO_PREKEYS(63),
  /// The account has no such blob.
  BLOB_UNKNOWN(70),
  /// There is such a blob already: it was brought before.
  BLOB_EXISTS(71),
  /// Larger than a blob may be, or of no size.
  BLOB_SIZE(72),
  /// Too much waits for that device already; the refusal says when to come again.
  BLOB_QUOTA(73),
  /// The blob is for another device.
  BLOB_NOT_YOURS(74);

  private final int number;

  RefusalReason(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
