package org.tautan.engine.port;

import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.AccountDirectory;

/// Verified device lists: the pinned directory of each account, and the hash of every list seen.
public interface DeviceListStore {
  /// What is pinned for an account: one list (the highest verified), its certificates, leaves.
  Optional<AccountDirectory> load(AccountId account);

  /// Replaces the pin.
  void save(AccountId account, AccountDirectory directory);

  /// Forgets an account's pin and hashes: of an own account that came to nothing.
  void remove(AccountId account);

  /// Remembers a verified list's hash. The first one of a version stays.
  void recordHash(AccountId account, ListVersion version, ListHash hash);

  /// The hash that was verified for a version, if it was.
  Optional<ListHash> hash(AccountId account, ListVersion version);
}
