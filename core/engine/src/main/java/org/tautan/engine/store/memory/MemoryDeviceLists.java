package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.DeviceListStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.AccountDirectory;

/// [DeviceListStore] in memory.
final class MemoryDeviceLists implements DeviceListStore {
  private record Place(AccountId account, ListVersion version) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::account).thenComparing(Place::version);
  }

  private final Table<AccountId, AccountDirectory> pinned;
  private final Table<Place, ListHash> hashes;

  MemoryDeviceLists(UndoLog log) {
    this.pinned = new Table<>(Comparator.naturalOrder(), log);
    this.hashes = new Table<>(Place.ORDER, log);
  }

  @Override
  public Optional<AccountDirectory> load(AccountId account) {
    return pinned.get(account);
  }

  @Override
  public void save(AccountId account, AccountDirectory directory) {
    pinned.put(account, directory);
  }

  @Override
  public void remove(AccountId account) {
    pinned.remove(account);
    List.copyOf(hashes.rows().keySet()).stream()
        .filter(place -> place.account().equals(account))
        .forEach(hashes::remove);
  }

  @Override
  public void recordHash(AccountId account, ListVersion version, ListHash hash) {
    Place place = new Place(account, version);
    if (hashes.get(place).isEmpty()) {
      hashes.put(place, hash);
    }
  }

  @Override
  public Optional<ListHash> hash(AccountId account, ListVersion version) {
    return hashes.get(new Place(account, version));
  }

  void erase() {
    pinned.clear();
    hashes.clear();
  }
}
