package org.tautan.relay.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;

/// Writes judged changes of accounts, inside one transaction of the relay's store.
public final class AccountWriter {
  private final Directory directory;
  private final PreKeyStore preKeys;

  /// Writes to these.
  public AccountWriter(Directory directory, PreKeyStore preKeys) {
    this.directory = directory;
    this.preKeys = preKeys;
  }

  /// What a change did.
  ///
  /// @param now the account's documents as they are now
  /// @param out devices that are no longer the account's, and a phone that was replaced; their
  ///   mailboxes are to be deleted in the same transaction
  public record Written(AccountDirectory now, List<DeviceAddress> out) {
    /// Copies the list.
    public Written {
      out = List.copyOf(out);
    }
  }

  /// Writes a change; empty, with nothing written, when the account has changed since it was
  /// judged.
  public Optional<Written> write(AccountChange change, long time) {
    boolean isCurrent =
        directory.account(change.account()).map(AccountState::reference).equals(change.basis());
    if (!isCurrent) {
      return Optional.empty();
    }
    List<DeviceAddress> out = new ArrayList<>();
    change.phone().ifPresent(phone -> crown(phone, change.basis().isPresent(), time, out));
    change.certificates().forEach(certificate -> keep(change.account(), certificate));
    for (AccountChange.NewList list : change.lists()) {
      directory.addList(change.account(), list.reference(), list.list());
    }
    directory.makeCurrent(change.account(), change.current(), change.expiresAt());
    out.addAll(remove(change.account(), change.devices()));
    change.companion().ifPresent(companion -> enroll(companion, time));
    return Optional.of(
        new Written(directory.published(change.account(), Optional.empty()).orElseThrow(), out));
  }

  /// Takes a device out by its own word; its mailbox is to be deleted in the same transaction.
  public Written leave(EnrolledDevice device) {
    DeviceAddress address = device.address();
    directory.stand(address, Standing.LEFT);
    preKeys.delete(address);
    return new Written(
        directory.published(address.account(), Optional.empty()).orElseThrow(), List.of(address));
  }

  private void crown(NewAccount account, boolean isReplaced, long time, List<DeviceAddress> out) {
    Primary primary = account.primary();
    directory.addPrimary(primary.account(), primary.epoch(), primary.certificate());
    if (isReplaced) {
      preKeys.delete(account.phone().address());
      out.add(account.phone().address());
    }
    enroll(account.phone(), time);
  }

  private void keep(AccountId account, DeviceCertificate certificate) {
    DeviceAddress address = new DeviceAddress(account, deviceOf(certificate));
    directory
        .device(address)
        .map(device -> device.withCertificate(certificate))
        .ifPresent(directory::put);
  }

  private void enroll(NewDevice device, long time) {
    directory.put(device.enrolled(time));
    preKeys
        .add(device.address(), device.preKeys())
        .fold(
            counts -> counts,
            refusal -> {
              throw new IllegalStateException("a new device's prekeys: " + refusal.reason());
            });
  }

  private List<DeviceAddress> remove(AccountId account, List<DeviceId> listed) {
    List<DeviceAddress> gone =
        directory.devices(account).stream()
            .filter(device -> device.standing() != Standing.REMOVED)
            .map(EnrolledDevice::address)
            .filter(address -> !listed.contains(address.device()))
            .toList();
    for (DeviceAddress address : gone) {
      directory.stand(address, Standing.REMOVED);
      preKeys.delete(address);
    }
    return gone;
  }

  private static DeviceId deviceOf(DeviceCertificate certificate) {
    try {
      return certificate.parse().device();
    } catch (MalformedException failure) {
      throw new IllegalStateException("a certificate that was verified", failure);
    }
  }
}
