package org.tautan.protocol.wire;

import static org.tautan.protocol.wire.FieldType.fixed;
import static org.tautan.protocol.wire.FieldType.number;
import static org.tautan.protocol.wire.FieldType.positive;
import static org.tautan.protocol.wire.FieldType.secret;
import static org.tautan.protocol.wire.FieldType.text;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.RelayKey;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.WireSecret;

/// The types of fields that many messages share: ids, keys, hashes and names.
public final class Types {
  /// 20 bytes.
  public static final FieldType<AccountId> ACCOUNT =
      fixed(AccountId.SIZE, AccountId::new, AccountId::bytes);

  /// A number; absent means the primary.
  public static final FieldType<DeviceId> DEVICE = number(DeviceId::new, DeviceId::number);

  /// A number; absent means 0.
  public static final FieldType<PreKeyId> PREKEY_ID = number(PreKeyId::new, PreKeyId::number);

  /// A number from 1 to 16380.
  public static final FieldType<RegistrationId> REGISTRATION_ID =
      positive(RegistrationId::new, RegistrationId::number);

  /// 16 bytes.
  public static final FieldType<MessageId> MESSAGE_ID =
      fixed(MessageId.SIZE, MessageId::new, MessageId::bytes);

  /// 16 bytes.
  public static final FieldType<BlobId> BLOB_ID = fixed(BlobId.SIZE, BlobId::new, BlobId::bytes);

  /// 16 bytes.
  public static final FieldType<TransferId> TRANSFER_ID =
      fixed(TransferId.SIZE, TransferId::new, TransferId::bytes);

  /// 16 bytes.
  public static final FieldType<SubmissionId> SUBMISSION_ID =
      fixed(SubmissionId.SIZE, SubmissionId::new, SubmissionId::bytes);

  /// 32 bytes.
  public static final FieldType<RelayId> RELAY_ID =
      fixed(RelayId.SIZE, RelayId::new, RelayId::bytes);

  /// 10 bytes.
  public static final FieldType<LinkRef> LINK_REF =
      fixed(LinkRef.SIZE, LinkRef::new, LinkRef::bytes);

  /// 32 bytes.
  public static final FieldType<LinkMac> LINK_MAC =
      fixed(LinkMac.SIZE, LinkMac::new, LinkMac::bytes);

  /// 64 bytes.
  public static final FieldType<Signature> SIGNATURE =
      fixed(Signature.SIZE, Signature::new, Signature::bytes);

  /// 33 bytes, usable for X25519.
  public static final FieldType<IdentityKey> IDENTITY_KEY =
      fixed(IdentityKey.SIZE, IdentityKey::new, IdentityKey::bytes);

  /// 33 bytes, usable for X25519.
  public static final FieldType<CurvePublicKey> CURVE_KEY =
      fixed(CurvePublicKey.SIZE, CurvePublicKey::new, CurvePublicKey::bytes);

  /// 1569 bytes.
  public static final FieldType<KyberPublicKey> KYBER_KEY =
      fixed(KyberPublicKey.SIZE, KyberPublicKey::new, KyberPublicKey::bytes);

  /// 32 bytes.
  public static final FieldType<RootKey> ROOT_KEY =
      fixed(RootKey.SIZE, RootKey::new, RootKey::bytes);

  /// 32 bytes.
  public static final FieldType<RelayKey> RELAY_KEY =
      fixed(RelayKey.SIZE, RelayKey::new, RelayKey::bytes);

  /// 32 bytes.
  public static final FieldType<ListHash> LIST_HASH =
      fixed(ListHash.SIZE, ListHash::new, ListHash::bytes);

  /// 32 bytes.
  public static final FieldType<CertificateHash> CERTIFICATE_HASH =
      fixed(CertificateHash.SIZE, CertificateHash::new, CertificateHash::bytes);

  /// 32 bytes.
  public static final FieldType<CiphertextHash> CIPHERTEXT_HASH =
      fixed(CiphertextHash.SIZE, CiphertextHash::new, CiphertextHash::bytes);

  /// 32 bytes.
  public static final FieldType<TlsKeyHash> TLS_KEY_HASH =
      fixed(TlsKeyHash.SIZE, TlsKeyHash::new, TlsKeyHash::bytes);

  /// 32 bytes.
  public static final FieldType<Nonce> NONCE = fixed(Nonce.SIZE, Nonce::new, Nonce::bytes);

  /// 16 secret bytes: a contact key or an invite.
  public static final FieldType<WireSecret> SECRET_16 = secret(16);

  /// 32 secret bytes: a set-up token, a nonce not yet revealed, a seed.
  public static final FieldType<WireSecret> SECRET_32 = secret(32);

  /// Up to 100 characters.
  public static final FieldType<String> NAME = text(Limits.NAME_BYTES);

  private Types() {}
}
