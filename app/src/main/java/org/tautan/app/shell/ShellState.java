package org.tautan.app.shell;

import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.port.StoreException;

/// What the window shows.
public sealed interface ShellState {
  /// The data is being opened.
  record Opening() implements ShellState {}

  /// The folder for the data cannot be made, or not be written to.
  record NoFolder() implements ShellState {}

  /// The data could not be opened.
  record Closed(StoreException.Reason why) implements ShellState {}

  /// It is locked until the person gives the passphrase.
  record Locked(Why why) implements ShellState {
    /// Why it is locked.
    public enum Why {
      /// Its person wants it so.
      ITS_PERSON,
      /// The keychain should have opened it, and did not.
      KEYCHAIN
    }
  }

  /// No account is on this computer yet: the link screen.
  record Linking() implements ShellState {}

  /// The account's chats.
  record Chatting(OwnAccount account) implements ShellState {}
}
