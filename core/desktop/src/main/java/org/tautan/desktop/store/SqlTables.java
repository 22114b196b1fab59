package org.tautan.desktop.store;

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
import org.tautan.engine.port.Transaction;
import org.tautan.engine.port.UndecryptedStore;

/// All tables of one database. They refuse to work outside a transaction of that database.
record SqlTables(
    AccountStore account,
    CounterStore counters,
    PreKeyStore preKeys,
    SessionStore sessions,
    DeviceListStore deviceLists,
    ChatStore chats,
    MessageStore messages,
    OutboxStore outbox,
    SentLogStore sentLog,
    UndecryptedStore undecrypted,
    ReceiptStore receipts,
    SearchStore search,
    HistoryStore history)
    implements Transaction {
  static SqlTables of(Database database) {
    return new SqlTables(
        new SqlAccount(database),
        new SqlCounters(database),
        new SqlPreKeys(database),
        new SqlSessions(database),
        new SqlDeviceLists(database),
        new SqlChats(database),
        new SqlMessages(database),
        new SqlOutbox(database),
        new SqlSentLog(database),
        new SqlUndecrypted(database),
        new SqlReceipts(database),
        new SqlSearch(database),
        new SqlHistory(database));
  }
}
