package org.tautan.desktop.store;

import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.AccountStore;

/// [AccountStore] in SQLite.
///
/// @param database where the row is
record SqlAccount(Database database) implements AccountStore {
  @Override
  public Optional<SecretBytes> load() {
    return database.first("SELECT record FROM own_account", Row::secret);
  }

  @Override
  public void save(SecretBytes account) {
    account.lend(record ->
        database.update(
            "INSERT INTO own_account (row, record) VALUES (1, ?)"
                + " ON CONFLICT (row) DO UPDATE SET record = excluded.record",
            record));
  }

  @Override
  public void remove() {
    database.update("DELETE FROM own_account");
  }
}
