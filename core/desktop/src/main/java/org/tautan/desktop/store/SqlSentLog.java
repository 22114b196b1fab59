package org.tautan.desktop.store;

import java.util.Optional;
import org.tautan.engine.port.SentLogStore;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceAddress;

/// [SentLogStore] in SQLite.
///
/// @param database where the rows are
record SqlSentLog(Database database) implements SentLogStore {
  @Override
  public void add(DeviceAddress to, CiphertextHash hash, Sent sent, long at) {
    database.update(
        "INSERT OR REPLACE INTO sent_log (account, device, hash, chat, message, content, at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        to.account(),
        to.device(),
        hash.bytes(),
        sent.chat(),
        sent.message(),
        sent.content(),
        at);
  }

  @Override
  public Optional<Sent> find(DeviceAddress to, CiphertextHash hash) {
    return database.first(
        "SELECT chat, message, content FROM sent_log"
            + " WHERE account = ? AND device = ? AND hash = ?",
        row -> new Sent(row.account(), row.message(), row.bytes()),
        to.account(),
        to.device(),
        hash.bytes());
  }

  @Override
  public void prune(long before) {
    database.update("DELETE FROM sent_log WHERE at < ?", before);
  }
}
