package org.tautan.desktop.store;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.SessionStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;

/// [SessionStore] in SQLite.
///
/// @param database where the rows are
record SqlSessions(Database database) implements SessionStore {
  @Override
  public Optional<SecretBytes> load(DeviceAddress device) {
    return database.first(
        "SELECT record FROM session WHERE account = ? AND device = ?",
        Row::secret,
        device.account(),
        device.device());
  }

  @Override
  public void save(DeviceAddress device, SecretBytes record) {
    record.lend(bytes ->
        database.update(
            "INSERT INTO session (account, device, record) VALUES (?, ?, ?)"
                + " ON CONFLICT (account, device) DO UPDATE SET record = excluded.record",
            device.account(),
            device.device(),
            bytes));
  }

  @Override
  public void remove(DeviceAddress device) {
    database.update(
        "DELETE FROM session WHERE account = ? AND device = ?", device.account(), device.device());
  }

  @Override
  public List<DeviceId> devices(AccountId account) {
    return database.all(
        "SELECT device FROM session WHERE account = ? ORDER BY device", Row::device, account);
  }
}
