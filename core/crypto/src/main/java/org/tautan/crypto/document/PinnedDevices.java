package org.tautan.crypto.document;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceListBody;

/// The highest device list of an account that somebody has verified, with everything that proves
/// it. Only [DeviceListCheck] makes one.
///
/// @param documents the proof: one list, its primary's certificate, the certificates of its
///   companions, and valid [org.tautan.protocol.document.DeviceLeaves]; `documents().encode()` is
///   what a store keeps
/// @param reference the list's place and hash
/// @param body what the list says
/// @param devices every device in the list, ascending, the primary first
public record PinnedDevices(
    AccountDirectory documents,
    ListReference reference,
    DeviceListBody body,
    List<VerifiedDevice> devices)
    implements PinnedState {
  /// Keeps a copy.
  public PinnedDevices {
    devices = List.copyOf(devices);
  }

  @Override
  public AccountId account() {
    return body.account();
  }

  /// The account's root key.
  public RootKey rootKey() {
    return documents.primaryCertificate().rootKey();
  }

  /// The phone.
  public VerifiedDevice primary() {
    return devices.getFirst();
  }

  /// A listed device, whether it has left or not.
  public Optional<VerifiedDevice> device(DeviceId id) {
    return devices.stream().filter(device -> device.device().equals(id)).findFirst();
  }

  /// The devices that take part: all but those that left.
  public List<VerifiedDevice> members() {
    return devices.stream().filter(device -> device.presence() == DevicePresence.MEMBER).toList();
  }

  /// The devices to encrypt to at a time: the members, or under an expired list the phone alone.
  ///
  /// @param now ms since 1970
  public List<VerifiedDevice> recipients(long now) {
    return isExpired(now) ? List.of(primary()) : members();
  }

  /// Whether the list has expired at a time (ms since 1970).
  public boolean isExpired(long now) {
    return now >= body.expiresAt();
  }

  /// How a cited list stands to this one.
  public ListComparison compare(ListReference cited) {
    int order = cited.listVersion().compareTo(reference.listVersion());
    if (order != 0) {
      return order > 0 ? ListComparison.NEWER : ListComparison.OLDER;
    }
    return cited.hash().equals(reference.hash()) ? ListComparison.SAME : ListComparison.CONTRADICTS;
  }
}
