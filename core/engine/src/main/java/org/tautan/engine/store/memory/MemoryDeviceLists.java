package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.port.DeviceListStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// [DeviceListStore] in memory.
final class MemoryDeviceLists implements DeviceListStore {
  private record Place(AccountId account, ListVersion version) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::account).thenComparing(Place::version);
  }

  private static final RowFormat<AccountId, AccountDirectory> PINNED =
      RowFormat.of(
          7,
          RowTypes.ACCOUNT,
          RowTypes.document(AccountDirectory::decode, AccountDirectory::encode));

  private static final RowFormat<Place, ListHash> HASHES =
      RowFormat.of(
          8,
          MessageCodec.of(
              field(1, Types.ACCOUNT, Place::account),
              field(2, FieldType.UINT64, place -> place.version().epoch()),
              field(3, FieldType.UINT64, place -> place.version().version()),
              (account, epoch, version) -> new Place(account, new ListVersion(epoch, version))),
          RowFormat.single(Types.LIST_HASH));

  private final Table<AccountId, AccountDirectory> pinned;
  private final Table<Place, ListHash> hashes;

  MemoryDeviceLists(UndoLog log) {
    this.pinned = new Table<>(PINNED, Comparator.naturalOrder(), log);
    this.hashes = new Table<>(HASHES, Place.ORDER, log);
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

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(PINNED.table(), PINNED.restoring(pinned::put));
    tables.put(HASHES.table(), HASHES.restoring(hashes::put));
  }

  void erase() {
    pinned.clear();
    hashes.clear();
  }
}
