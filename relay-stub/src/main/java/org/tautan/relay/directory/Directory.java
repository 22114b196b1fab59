package org.tautan.relay.directory;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Push.ProfileCopied;

/// Accounts, their primaries, lists and devices, inside one transaction of the relay's store.
///
/// It keeps what it is told; whether a change is allowed was decided before. Lists and devices are
/// never forgotten: a list is needed to verify the chain, a device's number is never used again.
/// Times are milliseconds since 1970.
public interface Directory {
  /// An account's primary and current list.
  Optional<AccountState> account(AccountId account);

  /// Who may be addressed.
  Optional<Membership> membership(AccountId account);

  /// A device, in or out.
  Optional<EnrolledDevice> device(DeviceAddress address);

  /// All devices that an account ever had, ascending.
  List<EnrolledDevice> devices(AccountId account);

  /// One list of an account.
  Optional<DeviceList> list(AccountId account, ListVersion version);

  /// All that is needed to verify the account's devices: the lists of the current epoch from the
  /// known version on (all of them when the known one is of another epoch), certificates and
  /// capabilities of the current devices, and what leaves are in force.
  Optional<AccountDirectory> published(AccountId account, Optional<ListVersion> known);

  /// Every primary that the account ever had, the current one last.
  List<PrimaryCertificate> primaries(AccountId account);

  /// Adds the primary of an epoch.
  void addPrimary(AccountId account, long epoch, PrimaryCertificate certificate);

  /// Keeps a list, current or not.
  void addList(AccountId account, ListReference reference, DeviceList list);

  /// Makes a list that was added the current one; the account begins with its first.
  void makeCurrent(AccountId account, ListReference reference, long expiresAt);

  /// Puts a device in place of the one with its address, if there was one.
  void put(EnrolledDevice device);

  /// Changes how a device stands.
  void stand(DeviceAddress address, Standing standing);

  /// Holds a device: two copies of its profile were noticed.
  void hold(DeviceAddress address, long time);

  /// Devices of an account that are held, and since when.
  List<ProfileCopied> held(AccountId account);

  /// Notes a login.
  void loggedIn(DeviceAddress address, long counter, long time);

  /// Notes a sign of life.
  void seen(DeviceAddress address, long time);

  /// Notes the installation's number of a device.
  void register(DeviceAddress address, RegistrationId registrationId);

  /// Replaces a device's capabilities.
  void publish(DeviceAddress address, Capabilities capabilities);

  /// Replaces a device's word that it leaves, deposited or in force.
  void deposit(DeviceAddress address, DeviceLeaves leaves);

  /// Devices that are in, deposited their leave, and were last seen before a time.
  List<EnrolledDevice> overdue(long lastSeenBefore);

  /// Companions that are in and were last seen before a time.
  List<DeviceAddress> companionsUnseenSince(long time);
}
