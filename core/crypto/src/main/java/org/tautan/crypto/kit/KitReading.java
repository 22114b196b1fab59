package org.tautan.crypto.kit;

import org.tautan.crypto.RootKeyPair;

/// What [RecoveryCode#read] found in what a person typed.
public sealed interface KitReading {
  /// A whole, right code.
  ///
  /// @param root the account's root, which the caller closes
  record Read(RootKeyPair root) implements KitReading {}

  /// Too few or too many letters.
  record WrongLength(int letters, int expected) implements KitReading {}

  /// Something that is no letter of a code; `letter` counts from 0, separators left out.
  record WrongLetter(int letter) implements KitReading {}

  /// All letters are possible, but they do not belong together: one was mistyped.
  record WrongChecksum() implements KitReading {}

  /// Made by a newer version of Tautan.
  record UnknownVersion(int version) implements KitReading {}
}
