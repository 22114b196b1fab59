package org.tautan.engine.store.memory;

import java.util.HashMap;
import java.util.Map;
import org.tautan.engine.port.AccountStore;
import org.tautan.engine.port.ChatStore;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.DeviceListStore;
import org.tautan.engine.port.HistoryStore;
import org.tautan.engine.port.MessageStore;
import org.tautan.engine.port.OutboxStore;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.engine.port.ReceiptStore;
import org.tautan.engine.port.SearchStore;
import org.tautan.engine.port.SentLogStore;
import org.tautan.engine.port.SessionStore;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.port.UndecryptedStore;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// All tables of one store, around one [UndoLog].
final class MemoryTables implements Transaction {
  private final UndoLog log = new UndoLog();
  private final MemoryAccount account = new MemoryAccount(log);
  private final MemoryCounters counters = new MemoryCounters(log);
  private final MemoryPreKeys preKeys = new MemoryPreKeys(log);
  private final MemorySessions sessions = new MemorySessions(log);
  private final MemoryDeviceLists deviceLists = new MemoryDeviceLists(log);
  private final MemoryMessages messages = new MemoryMessages(log);
  private final MemoryChats chats = new MemoryChats(log, messages);
  private final MemoryOutbox outbox = new MemoryOutbox(log);
  private final MemorySentLog sentLog = new MemorySentLog(log);
  private final MemoryUndecrypted undecrypted = new MemoryUndecrypted(log);
  private final MemoryReceipts receipts = new MemoryReceipts(log);
  private final MemoryHistory history = new MemoryHistory(log);
  private final MemorySearch search = new MemorySearch(messages, chats);

  private final Map<Integer, RowFormat.Restoring> restoring = new HashMap<>();

  MemoryTables() {
    account.restoring(restoring);
    counters.restoring(restoring);
    preKeys.restoring(restoring);
    sessions.restoring(restoring);
    deviceLists.restoring(restoring);
    messages.restoring(restoring);
    chats.restoring(restoring);
    outbox.restoring(restoring);
    sentLog.restoring(restoring);
    undecrypted.restoring(restoring);
    receipts.restoring(restoring);
    history.restoring(restoring);
  }

  UndoLog log() {
    return log;
  }

  /// Puts one row of a [Journal] back.
  ///
  /// @throws StoreException `TOO_NEW`, when this version knows no such table
  void restore(int table, Bytes key, byte[] content) throws MalformedException {
    RowFormat.Restoring row = restoring.get(table);
    if (row == null) {
      throw new StoreException(Reason.TOO_NEW, "no table " + table);
    }
    row.restore(key, content);
  }

  /// Wipes and forgets everything, keys first.
  void erase() {
    account.erase();
    preKeys.erase();
    sessions.erase();
    deviceLists.erase();
    counters.erase();
    chats.erase();
    messages.erase();
    outbox.erase();
    sentLog.erase();
    undecrypted.erase();
    receipts.erase();
    history.erase();
  }

  @Override
  public AccountStore account() {
    return account;
  }

  @Override
  public CounterStore counters() {
    return counters;
  }

  @Override
  public PreKeyStore preKeys() {
    return preKeys;
  }

  @Override
  public SessionStore sessions() {
    return sessions;
  }

  @Override
  public DeviceListStore deviceLists() {
    return deviceLists;
  }

  @Override
  public ChatStore chats() {
    return chats;
  }

  @Override
  public MessageStore messages() {
    return messages;
  }

  @Override
  public OutboxStore outbox() {
    return outbox;
  }

  @Override
  public SentLogStore sentLog() {
    return sentLog;
  }

  @Override
  public UndecryptedStore undecrypted() {
    return undecrypted;
  }

  @Override
  public ReceiptStore receipts() {
    return receipts;
  }

  @Override
  public SearchStore search() {
    return search;
  }

  @Override
  public HistoryStore history() {
    return history;
  }
}
