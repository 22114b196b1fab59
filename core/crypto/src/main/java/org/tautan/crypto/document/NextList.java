package org.tautan.crypto.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceListBody;

/// Drafts the device list that the phone signs next, so that what it signs passes
/// [DeviceListCheck]. Drafting signs and publishes nothing: the caller stores a signed list before
/// it publishes it, and never signs another with the same epoch and version.
public final class NextList {
  private NextList() {}

  /// The first list of a new account: the phone alone.
  ///
  /// @param primary hash of the primary certificate's body
  /// @param now ms since 1970
  public static DeviceListBody first(AccountId account, CertificateHash primary, long now) {
    List<DeviceEntry> phone = List.of(new DeviceEntry(DeviceId.PRIMARY, primary));
    return new DeviceListBody(
        account, 1, 1, now, now + ListRules.MAX_LIFETIME, Optional.empty(), new DeviceId(1), phone);
  }

  /// The first list of the next epoch: a new phone, and the companions that are kept.
  ///
  /// @param before the last list of the old phone
  /// @param primary hash of the new primary certificate's body
  /// @param kept companions of the list before that stay; their certificates are signed anew
  public static DeviceListBody newEpoch(
      PinnedDevices before, CertificateHash primary, List<DeviceId> kept, long now) {
    List<DeviceEntry> devices = new ArrayList<>();
    devices.add(new DeviceEntry(DeviceId.PRIMARY, primary));
    before.body().devices().stream()
        .filter(entry -> !entry.device().isPrimary() && kept.contains(entry.device()))
        .forEach(devices::add);
    return new DeviceListBody(
        before.account(),
        before.body().epoch() + 1,
        1,
        now,
        now + ListRules.MAX_LIFETIME,
        Optional.empty(),
        before.body().nextDeviceId(),
        devices);
  }

  /// The same devices, in force for longer.
  public static DeviceListBody renewed(PinnedDevices before, long now) {
    return successor(before, before.body().devices(), before.body().nextDeviceId(), now);
  }

  /// One companion more; its id is the list's `nextDeviceId`.
  public static DeviceListBody with(PinnedDevices before, CertificateHash companion, long now) {
    DeviceId id = before.body().nextDeviceId();
    List<DeviceEntry> devices = new ArrayList<>(before.body().devices());
    devices.add(new DeviceEntry(id, companion));
    return successor(before, devices, new DeviceId(Math.addExact(id.number(), 1)), now);
  }

  /// One companion less.
  public static DeviceListBody without(PinnedDevices before, DeviceId companion, long now) {
    List<DeviceEntry> devices =
        before.body().devices().stream()
            .filter(entry -> !entry.device().equals(companion) || companion.isPrimary())
            .toList();
    return successor(before, devices, before.body().nextDeviceId(), now);
  }

  /// What comes after a list that is in force, or after one that was signed and may or may not be:
  /// these devices, and no id given away twice.
  ///
  /// @param hash of the list before
  public static DeviceListBody after(
      DeviceListBody before, ListHash hash, List<DeviceEntry> devices, long now) {
    int above = devices.getLast().device().number() + 1;
    DeviceId next = new DeviceId(Math.max(before.nextDeviceId().number(), above));
    return after(before, hash, devices, next, now);
  }

  private static DeviceListBody successor(
      PinnedDevices before, List<DeviceEntry> devices, DeviceId nextDeviceId, long now) {
    return after(before.body(), before.reference().hash(), devices, nextDeviceId, now);
  }

  private static DeviceListBody after(
      DeviceListBody before,
      ListHash hash,
      List<DeviceEntry> devices,
      DeviceId nextDeviceId,
      long now) {
    return new DeviceListBody(
        before.account(),
        before.epoch(),
        before.version() + 1,
        now,
        now + ListRules.MAX_LIFETIME,
        Optional.of(hash),
        nextDeviceId,
        devices);
  }
}
