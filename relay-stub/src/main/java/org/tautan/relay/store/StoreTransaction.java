package org.tautan.relay.store;

import org.tautan.relay.directory.Directory;
import org.tautan.relay.directory.InviteStore;
import org.tautan.relay.directory.PreKeyStore;
import org.tautan.relay.mailbox.MailboxStore;

/// The features' stores inside one transaction. Valid only while the [StoreWork] runs, on its
/// thread.
public interface StoreTransaction {
  /// Accounts, certificates, lists, devices.
  Directory directory();

  /// Prekeys that devices deposited.
  PreKeyStore preKeys();

  /// Envelopes that wait for devices, and what was submitted already.
  MailboxStore mailboxes();

  /// Invites that were given out.
  InviteStore invites();
}
