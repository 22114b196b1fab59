package org.tautan.protocol.frame;

import java.util.List;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.Require;

/// How a submission's devices of one account differ from those that the relay knows.
///
/// @param missing in the list, not in the submission
/// @param extra in the submission, not in the list
/// @param stale in both, with another registration id
/// @param list the relay's current one
public record AccountMismatch(
    AccountId account,
    List<DeviceId> missing,
    List<DeviceId> extra,
    List<DeviceId> stale,
    ListReference list) {
  /// Checks how many there are, copies the lists.
  public AccountMismatch {
    missing = Require.list(missing, Limits.DEVICES_READ, "missing");
    extra = Require.list(extra, Limits.DEVICES_READ, "extra");
    stale = Require.list(stale, Limits.DEVICES_READ, "stale");
  }
}
