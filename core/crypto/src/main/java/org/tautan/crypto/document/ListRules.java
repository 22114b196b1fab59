package org.tautan.crypto.document;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceListBody;

/// The rules that one device list obeys by itself, and towards the one before it.
public final class ListRules {
  /// How long a list may be in force, in ms: 35 days.
  public static final long MAX_LIFETIME = 35L * 24 * 60 * 60 * 1000;

  /// How far ahead of the reader's clock a list that takes effect may be dated, in ms: 5 minutes.
  public static final long MAX_CLOCK_SKEW = 5L * 60 * 1000;

  private ListRules() {}

  /// What the list says must hold whatever came before it.
  static void checkAlone(DeviceListBody body, AccountId account) throws ListRefusedException {
    ListVersion where = body.listVersion();
    if (!body.account().equals(account)) {
      throw new ListRefusedException(new ListOutcome.WrongAccount());
    }
    if (body.expiresAt() - body.issuedAt() > MAX_LIFETIME) {
      throw new ListRefusedException(new ListOutcome.LifetimeTooLong(where));
    }
    if ((body.version() == 1) == body.previousHash().isPresent()) {
      throw new ListRefusedException(new ListOutcome.BrokenChain(where));
    }
    checkDevices(body, where);
  }

  /// The list that is to take effect must not be dated ahead. Those before it may be: a phone whose
  /// clock was wrong signed them, and cannot take them back.
  static void checkDate(DeviceListBody last, long now) throws ListRefusedException {
    if (last.issuedAt() - now > MAX_CLOCK_SKEW) {
      throw new ListRefusedException(
          new ListOutcome.IssuedInTheFuture(last.listVersion(), last.issuedAt()));
    }
  }

  /// The list must continue the one before it: next number, its hash, and no device id used twice.
  static void checkFollows(DeviceListBody body, DeviceListBody previous, ListHash previousHash)
      throws ListRefusedException {
    ListVersion where = body.listVersion();
    if (body.epoch() != previous.epoch()
        || body.version() != previous.version() + 1
        || !body.previousHash().equals(Optional.of(previousHash))) {
      throw new ListRefusedException(new ListOutcome.BrokenChain(where));
    }
    checkIdsAreNew(body, previous);
  }

  /// A device id is either kept by the device that has it, or was never given before, and the
  /// counter of given ids only grows, by no more than a list can add.
  static void checkIdsAreNew(DeviceListBody body, DeviceListBody previous)
      throws ListRefusedException {
    int next = body.nextDeviceId().number();
    int given = previous.nextDeviceId().number();
    if (next < given) {
      throw reused(body, body.nextDeviceId());
    }
    if (next - given > Limits.DEVICES) {
      throw new ListRefusedException(new ListOutcome.SkippedDeviceIds(body.listVersion()));
    }
    for (DeviceEntry entry : body.devices()) {
      boolean old = !entry.device().isPrimary() && entry.device().number() < given;
      if (old && !previous.devices().contains(entry)) {
        throw reused(body, entry.device());
      }
    }
  }

  private static void checkDevices(DeviceListBody body, ListVersion where)
      throws ListRefusedException {
    List<DeviceEntry> devices = body.devices();
    if (devices.size() > Limits.DEVICES) {
      throw new ListRefusedException(new ListOutcome.TooManyDevices(where, devices.size()));
    }
    if (devices.isEmpty() || !devices.getFirst().device().isPrimary()) {
      throw new ListRefusedException(new ListOutcome.MisorderedDevices(where));
    }
    for (int i = 1; i < devices.size(); i++) {
      if (devices.get(i).device().compareTo(devices.get(i - 1).device()) <= 0) {
        throw new ListRefusedException(new ListOutcome.MisorderedDevices(where));
      }
    }
    DeviceId highest = devices.getLast().device();
    if (body.nextDeviceId().compareTo(highest) <= 0) {
      throw reused(body, highest);
    }
  }

  private static ListRefusedException reused(DeviceListBody body, DeviceId device) {
    return new ListRefusedException(new ListOutcome.ReusedDeviceId(body.listVersion(), device));
  }
}
