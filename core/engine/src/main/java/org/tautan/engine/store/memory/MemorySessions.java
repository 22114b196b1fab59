package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.SessionStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;

/// [SessionStore] in memory.
final class MemorySessions implements SessionStore {
  private static final RowFormat<DeviceAddress, SecretBytes> ROWS =
      RowFormat.secret(6, RowTypes.DEVICE);

  private final SecretTable<DeviceAddress> rows;

  MemorySessions(UndoLog log) {
    this.rows = new SecretTable<>(ROWS, Comparator.naturalOrder(), log);
  }

  @Override
  public Optional<SecretBytes> load(DeviceAddress device) {
    return rows.get(device);
  }

  @Override
  public void save(DeviceAddress device, SecretBytes record) {
    rows.put(device, record);
  }

  @Override
  public void remove(DeviceAddress device) {
    rows.remove(device);
  }

  @Override
  public List<DeviceId> devices(AccountId account) {
    return rows.keys().tailSet(new DeviceAddress(account, DeviceId.PRIMARY), true).stream()
        .takeWhile(device -> device.account().equals(account))
        .map(DeviceAddress::device)
        .toList();
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
  }

  void erase() {
    rows.clear();
  }
}
