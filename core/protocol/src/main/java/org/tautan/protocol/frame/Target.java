package org.tautan.protocol.frame;

import java.util.List;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.Require;

/// One account's share of a submission.
///
/// @param list the account's list that the sender used
/// @param messages one a device
public record Target(AccountId account, ListReference list, List<DeviceMessage> messages) {
  /// Checks how many there are, copies the list.
  public Target {
    messages = Require.list(messages, Limits.DEVICES_READ, "messages");
  }
}
