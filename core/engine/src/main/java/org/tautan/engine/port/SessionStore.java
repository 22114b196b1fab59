package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;

/// Ratchet states, one record a device. Never restored from a backup.
public interface SessionStore {
  /// The record with that device; the caller closes it.
  Optional<SecretBytes> load(DeviceAddress device);

  /// Replaces the record.
  void save(DeviceAddress device, SecretBytes record);

  /// Deletes the record, for a device that has left.
  void remove(DeviceAddress device);

  /// The devices of an account with which there is a record, ascending.
  List<DeviceId> devices(AccountId account);
}
