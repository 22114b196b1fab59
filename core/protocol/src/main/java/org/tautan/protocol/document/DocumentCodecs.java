package org.tautan.protocol.document;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;
import static org.tautan.protocol.wire.FieldType.UINT32;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.Types.ACCOUNT;
import static org.tautan.protocol.wire.Types.CERTIFICATE_HASH;
import static org.tautan.protocol.wire.Types.DEVICE;
import static org.tautan.protocol.wire.Types.IDENTITY_KEY;
import static org.tautan.protocol.wire.Types.LIST_HASH;
import static org.tautan.protocol.wire.Types.ROOT_KEY;
import static org.tautan.protocol.wire.Types.SIGNATURE;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// The layout of `documents.proto`.
public final class DocumentCodecs {
  private static final FieldType<Bytes> BODY = bytes(Limits.BODY);

  /// `DeviceAddress`.
  public static final MessageCodec<DeviceAddress> DEVICE_ADDRESS =
      MessageCodec.of(
          field(1, ACCOUNT, DeviceAddress::account),
          field(2, DEVICE, DeviceAddress::device),
          DeviceAddress::new);

  /// `ListReference`.
  public static final MessageCodec<ListReference> LIST_REFERENCE =
      MessageCodec.of(
          field(1, UINT64, ListReference::epoch),
          field(2, UINT64, ListReference::version),
          field(3, LIST_HASH, ListReference::hash),
          ListReference::new);

  /// `PrimaryCertificate`.
  public static final MessageCodec<PrimaryCertificate> PRIMARY_CERTIFICATE =
      MessageCodec.of(
          field(1, BODY, PrimaryCertificate::body),
          field(2, ROOT_KEY, PrimaryCertificate::rootKey),
          field(3, SIGNATURE, PrimaryCertificate::signature),
          PrimaryCertificate::new);

  static final MessageCodec<PrimaryCertificateBody> PRIMARY_CERTIFICATE_BODY =
      MessageCodec.of(
          field(1, ACCOUNT, PrimaryCertificateBody::account),
          field(2, UINT64, PrimaryCertificateBody::epoch),
          field(3, IDENTITY_KEY, PrimaryCertificateBody::identityKey),
          field(4, UINT64, PrimaryCertificateBody::created),
          PrimaryCertificateBody::new);

  /// `DeviceCertificate`.
  public static final MessageCodec<DeviceCertificate> DEVICE_CERTIFICATE =
      MessageCodec.of(
          field(1, BODY, DeviceCertificate::body),
          field(2, SIGNATURE, DeviceCertificate::accountSignature),
          field(3, SIGNATURE, DeviceCertificate::deviceSignature),
          DeviceCertificate::new);

  static final MessageCodec<DeviceCertificateBody> DEVICE_CERTIFICATE_BODY =
      MessageCodec.of(
          field(1, ACCOUNT, DeviceCertificateBody::account),
          field(2, DEVICE, DeviceCertificateBody::device),
          field(3, IDENTITY_KEY, DeviceCertificateBody::identityKey),
          field(4, UINT64, DeviceCertificateBody::created),
          DeviceCertificateBody::new);

  /// `DeviceList`.
  public static final MessageCodec<DeviceList> DEVICE_LIST =
      MessageCodec.of(
          field(1, BODY, DeviceList::body),
          field(2, SIGNATURE, DeviceList::signature),
          DeviceList::new);

  static final MessageCodec<DeviceEntry> DEVICE_ENTRY =
      MessageCodec.of(
          field(1, DEVICE, DeviceEntry::device),
          field(2, CERTIFICATE_HASH, DeviceEntry::certificateHash),
          DeviceEntry::new);

  static final MessageCodec<DeviceListBody> DEVICE_LIST_BODY =
      MessageCodec.of(
          field(1, ACCOUNT, DeviceListBody::account),
          field(2, UINT64, DeviceListBody::epoch),
          field(3, UINT64, DeviceListBody::version),
          field(4, UINT64, DeviceListBody::issuedAt),
          field(5, UINT64, DeviceListBody::expiresAt),
          optional(6, LIST_HASH, DeviceListBody::previousHash),
          field(7, DEVICE, DeviceListBody::nextDeviceId),
          repeated(8, message(DEVICE_ENTRY), Limits.DEVICES_READ, DeviceListBody::devices),
          DeviceListBody::new);

  /// `DeviceLeaves`.
  public static final MessageCodec<DeviceLeaves> DEVICE_LEAVES =
      MessageCodec.of(
          field(1, BODY, DeviceLeaves::body),
          field(2, SIGNATURE, DeviceLeaves::signature),
          DeviceLeaves::new);

  static final MessageCodec<DeviceLeavesBody> DEVICE_LEAVES_BODY =
      MessageCodec.of(
          field(1, ACCOUNT, DeviceLeavesBody::account),
          field(2, DEVICE, DeviceLeavesBody::device),
          field(3, CERTIFICATE_HASH, DeviceLeavesBody::certificateHash),
          DeviceLeavesBody::new);

  /// `Capabilities`.
  public static final MessageCodec<Capabilities> CAPABILITIES =
      MessageCodec.of(
          field(1, BODY, Capabilities::body),
          field(2, SIGNATURE, Capabilities::signature),
          Capabilities::new);

  static final MessageCodec<CapabilitiesBody> CAPABILITIES_BODY =
      MessageCodec.of(
          field(1, ACCOUNT, CapabilitiesBody::account),
          field(2, DEVICE, CapabilitiesBody::device),
          field(3, UINT64, CapabilitiesBody::version),
          field(4, UINT32, CapabilitiesBody::protocolVersion),
          repeated(5, UINT32, Limits.CONTENT_KINDS, CapabilitiesBody::contentKinds),
          CapabilitiesBody::new);

  /// `AccountDirectory`.
  public static final MessageCodec<AccountDirectory> ACCOUNT_DIRECTORY =
      MessageCodec.of(
          field(1, message(PRIMARY_CERTIFICATE), AccountDirectory::primaryCertificate),
          repeated(2, message(DEVICE_LIST), Limits.LISTS_READ, AccountDirectory::lists),
          repeated(
              3, message(DEVICE_CERTIFICATE), Limits.DEVICES_READ, AccountDirectory::certificates),
          repeated(4, message(DEVICE_LEAVES), Limits.DEVICES_READ, AccountDirectory::leaves),
          repeated(5, message(CAPABILITIES), Limits.DEVICES_READ, AccountDirectory::capabilities),
          AccountDirectory::new);

  private DocumentCodecs() {}
}
