package org.tautan.engine.message;

import java.util.List;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;

/// For whom a draft is.
public sealed interface Recipients {
  /// Every device of another account, and a transcript for every other own device: what a person
  /// says.
  record Chat(AccountId account) implements Recipients {}

  /// Every device of another account, as far as they are known: receipts, announcements.
  record Contact(AccountId account) implements Recipients {}

  /// Every other device of the own account.
  record OwnDevices() implements Recipients {}

  /// Some devices of one account: an answer to a retry, what a new companion needs.
  record Devices(AccountId account, List<DeviceId> devices) implements Recipients {
    /// Copies the list.
    public Devices {
      devices = List.copyOf(devices);
    }
  }
}
