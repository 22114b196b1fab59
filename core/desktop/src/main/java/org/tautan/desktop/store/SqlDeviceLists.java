package org.tautan.desktop.store;

import java.util.Optional;
import org.tautan.engine.port.DeviceListStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.AccountDirectory;

/// [DeviceListStore] in SQLite.
///
/// @param database where the rows are
record SqlDeviceLists(Database database) implements DeviceListStore {
  @Override
  public Optional<AccountDirectory> load(AccountId account) {
    return database.first(
        "SELECT directory FROM device_list WHERE account = ?",
        row -> AccountDirectory.decode(row.bytes()),
        account);
  }

  @Override
  public void save(AccountId account, AccountDirectory directory) {
    database.update(
        "INSERT INTO device_list (account, directory) VALUES (?, ?)"
            + " ON CONFLICT (account) DO UPDATE SET directory = excluded.directory",
        account,
        directory.encode());
  }

  @Override
  public void remove(AccountId account) {
    database.update("DELETE FROM device_list WHERE account = ?", account);
    database.update("DELETE FROM list_hash WHERE account = ?", account);
  }

  @Override
  public void recordHash(AccountId account, ListVersion version, ListHash hash) {
    database.update(
        "INSERT INTO list_hash (account, epoch, version, hash) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        account,
        version.epoch(),
        version.version(),
        hash.bytes());
  }

  @Override
  public Optional<ListHash> hash(AccountId account, ListVersion version) {
    return database.first(
        "SELECT hash FROM list_hash WHERE account = ? AND epoch = ? AND version = ?",
        row -> new ListHash(row.bytes()),
        account,
        version.epoch(),
        version.version());
  }
}
