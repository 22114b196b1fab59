package org.tautan.crypto.kit;

import org.tautan.crypto.RootKeyPair;
import org.tautan.protocol.linking.RecoveryKit;

/// What [KitFile#read] found in a file.
public sealed interface KitFileReading {
  /// A whole, right kit.
  ///
  /// @param root the account's root, which the caller closes
  /// @param kit everything else that the kit says; its own copy of the seed is erased
  record Read(RootKeyPair root, RecoveryKit kit) implements KitFileReading {}

  /// Not a recovery kit at all.
  record NotAKit() implements KitFileReading {}

  /// A recovery kit that was cut off or changed.
  record Damaged() implements KitFileReading {}

  /// Made by a newer version of Tautan.
  record UnknownVersion(int version) implements KitFileReading {}
}
