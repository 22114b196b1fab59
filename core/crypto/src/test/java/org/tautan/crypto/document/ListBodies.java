package org.tautan.crypto.document;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceListBody;

/// Device lists with one thing changed.
final class ListBodies {
  private ListBodies() {}

  static DeviceListBody withAccount(DeviceListBody body, AccountId account) {
    return new DeviceListBody(
        account,
        body.epoch(),
        body.version(),
        body.issuedAt(),
        body.expiresAt(),
        body.previousHash(),
        body.nextDeviceId(),
        body.devices());
  }

  static DeviceListBody withVersion(DeviceListBody body, long version) {
    return new DeviceListBody(
        body.account(),
        body.epoch(),
        version,
        body.issuedAt(),
        body.expiresAt(),
        body.previousHash(),
        body.nextDeviceId(),
        body.devices());
  }

  static DeviceListBody withTimes(DeviceListBody body, long issuedAt, long expiresAt) {
    return new DeviceListBody(
        body.account(),
        body.epoch(),
        body.version(),
        issuedAt,
        expiresAt,
        body.previousHash(),
        body.nextDeviceId(),
        body.devices());
  }

  static DeviceListBody withPrevious(DeviceListBody body, Optional<ListHash> previous) {
    return new DeviceListBody(
        body.account(),
        body.epoch(),
        body.version(),
        body.issuedAt(),
        body.expiresAt(),
        previous,
        body.nextDeviceId(),
        body.devices());
  }

  static DeviceListBody withDevices(
      DeviceListBody body, int nextDeviceId, List<DeviceEntry> devices) {
    return new DeviceListBody(
        body.account(),
        body.epoch(),
        body.version(),
        body.issuedAt(),
        body.expiresAt(),
        body.previousHash(),
        new DeviceId(nextDeviceId),
        devices);
  }
}
