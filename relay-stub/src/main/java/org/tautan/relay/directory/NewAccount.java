package org.tautan.relay.directory;

import java.util.List;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceList;

/// What a phone registers: a new account, or a new primary of an existing one. The primary's
/// certificate and its device's signatures were verified; the lists not yet.
///
/// @param certificates of companions that are kept, signed anew
public record NewAccount(
    Primary primary,
    NewDevice phone,
    List<DeviceList> lists,
    List<DeviceCertificate> certificates) {
  /// Copies the lists.
  public NewAccount {
    lists = List.copyOf(lists);
    certificates = List.copyOf(certificates);
  }
}
