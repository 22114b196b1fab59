package org.tautan.relay.directory;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceList;

/// A change of an account's devices that was judged to be right on a basis, ready to be written.
///
/// @param basis the current list when it was judged; if it is another one by now, judge again
/// @param lists those that are new, oldest first; none when nothing changes
/// @param current the last list
/// @param expiresAt when the last list ends
/// @param devices of the last list
/// @param phone a new primary, or the first one
/// @param companion a device that the last list adds
/// @param certificates verified ones of companions that a new primary keeps
public record AccountChange(
    AccountId account,
    Optional<ListReference> basis,
    List<NewList> lists,
    ListReference current,
    long expiresAt,
    List<DeviceId> devices,
    Optional<NewAccount> phone,
    Optional<NewDevice> companion,
    List<DeviceCertificate> certificates) {
  /// A list and its place.
  public record NewList(ListReference reference, DeviceList list) {}

  /// Copies the lists.
  public AccountChange {
    lists = List.copyOf(lists);
    devices = List.copyOf(devices);
    certificates = List.copyOf(certificates);
  }
}
