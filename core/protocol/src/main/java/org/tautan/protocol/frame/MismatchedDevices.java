package org.tautan.protocol.frame;

import java.util.List;
import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;

/// Why a fan-out was delivered to nobody: fetch, verify, encrypt and submit again.
public record MismatchedDevices(List<AccountMismatch> accounts) {
  /// Checks how many there are, copies the list.
  public MismatchedDevices {
    accounts = Require.list(accounts, Limits.TARGETS_READ, "accounts");
  }
}
