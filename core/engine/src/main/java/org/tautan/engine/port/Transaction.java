package org.tautan.engine.port;

/// The tables of a [Store], usable only inside one transaction.
public interface Transaction {
  /// This device's own account, keys included.
  AccountStore account();

  /// Numbers that only grow.
  CounterStore counters();

  /// Private halves of prekeys.
  PreKeyStore preKeys();

  /// Ratchet states.
  SessionStore sessions();

  /// Verified device lists, others' and one's own.
  DeviceListStore deviceLists();

  /// Chats.
  ChatStore chats();

  /// Messages.
  MessageStore messages();

  /// What waits to be sent.
  OutboxStore outbox();

  /// What was sent to which device, for retries.
  SentLogStore sentLog();

  /// What came and could not be decrypted.
  UndecryptedStore undecrypted();

  /// Receipts that wait to be batched.
  ReceiptStore receipts();

  /// Texts by their words.
  SearchStore search();

  /// History that is given or taken.
  HistoryStore history();
}
