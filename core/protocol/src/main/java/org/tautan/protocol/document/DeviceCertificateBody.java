package org.tautan.protocol.document;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// What a [DeviceCertificate] says. Device 0 has none: it has the [PrimaryCertificate].
///
/// @param device a companion's, from 1
/// @param created ms since 1970
public record DeviceCertificateBody(
    AccountId account, DeviceId device, IdentityKey identityKey, long created) {
  /// Checks device and time.
  public DeviceCertificateBody {
    Require.atLeast(1, device.number(), "a companion's device id");
    Require.natural(created, "created");
  }

  /// Account and device.
  public DeviceAddress address() {
    return new DeviceAddress(account, device);
  }

  /// Reads what [#encode()] writes.
  public static DeviceCertificateBody decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.DEVICE_CERTIFICATE_BODY.decode(bytes);
  }

  /// The bytes to sign; whoever signs keeps exactly these.
  public Bytes encode() {
    return DocumentCodecs.DEVICE_CERTIFICATE_BODY.encode(this);
  }
}
