package org.tautan.protocol.prekey;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.Types.CURVE_KEY;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.KYBER_KEY;
import static org.tautan.protocol.wire.Types.PREKEY_ID;
import static org.tautan.protocol.wire.Types.REGISTRATION_ID;
import static org.tautan.protocol.wire.Types.SIGNATURE;

import org.tautan.protocol.Limits;
import org.tautan.protocol.wire.MessageCodec;

/// The layout of `prekeys.proto`.
public final class PreKeyCodecs {
  /// `SignedPreKey`.
  public static final MessageCodec<SignedPreKey> SIGNED_PREKEY =
      MessageCodec.of(
          field(1, PREKEY_ID, SignedPreKey::id),
          field(2, CURVE_KEY, SignedPreKey::publicKey),
          field(3, SIGNATURE, SignedPreKey::signature),
          SignedPreKey::new);

  /// `KyberPreKey`.
  public static final MessageCodec<KyberPreKey> KYBER_PREKEY =
      MessageCodec.of(
          field(1, PREKEY_ID, KyberPreKey::id),
          field(2, KYBER_KEY, KyberPreKey::publicKey),
          field(3, SIGNATURE, KyberPreKey::signature),
          KyberPreKey::new);

  /// `OneTimePreKey`.
  public static final MessageCodec<OneTimePreKey> ONE_TIME_PREKEY =
      MessageCodec.of(
          field(1, PREKEY_ID, OneTimePreKey::id),
          field(2, CURVE_KEY, OneTimePreKey::publicKey),
          OneTimePreKey::new);

  /// `PreKeyUpload`.
  public static final MessageCodec<PreKeyUpload> PREKEY_UPLOAD =
      MessageCodec.of(
          field(1, REGISTRATION_ID, PreKeyUpload::registrationId),
          optional(2, message(SIGNED_PREKEY), PreKeyUpload::signed),
          optional(3, message(KYBER_PREKEY), PreKeyUpload::lastResort),
          repeated(4, message(ONE_TIME_PREKEY), Limits.PREKEYS_READ, PreKeyUpload::oneTime),
          repeated(5, message(KYBER_PREKEY), Limits.PREKEYS_READ, PreKeyUpload::oneTimeKyber),
          PreKeyUpload::new);

  /// `PreKeyBundle`.
  public static final MessageCodec<PreKeyBundle> PREKEY_BUNDLE =
      MessageCodec.of(
          field(1, DEVICE, PreKeyBundle::device),
          field(2, REGISTRATION_ID, PreKeyBundle::registrationId),
          field(3, message(SIGNED_PREKEY), PreKeyBundle::signed),
          optional(4, message(ONE_TIME_PREKEY), PreKeyBundle::oneTime),
          field(5, message(KYBER_PREKEY), PreKeyBundle::kyber),
          PreKeyBundle::new);

  private PreKeyCodecs() {}
}
