package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.model.Failure;
import org.tautan.engine.port.UndecryptedStore;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// [UndecryptedStore] in memory.
final class MemoryUndecrypted implements UndecryptedStore {
  private record Name(DeviceAddress from, MessageId message) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::from).thenComparing(Name::message);
  }

  private static final RowFormat<Name, Entry> ROWS =
      RowFormat.of(
          15,
          MessageCodec.of(
              field(1, RowTypes.DEVICE_FIELD, Name::from),
              field(2, Types.MESSAGE_ID, Name::message),
              Name::new),
          MessageCodec.of(
              field(1, RowTypes.DEVICE_FIELD, Entry::from),
              field(2, Types.MESSAGE_ID, Entry::message),
              field(
                  3,
                  FieldType.message(RowTypes.document(Envelope::decode, Envelope::encode)),
                  Entry::envelope),
              field(4, RowTypes.CONSTANT, entry -> entry.failure().name()),
              field(5, FieldType.UINT32, Entry::attempts),
              field(6, FieldType.UINT64, Entry::nextAt),
              (from, message, envelope, failure, attempts, nextAt) ->
                  new Entry(from, message, envelope, Failure.valueOf(failure), attempts, nextAt)));

  private static final Comparator<Entry> SOONEST_FIRST =
      Comparator.comparingLong(Entry::nextAt).thenComparing(Entry::message);

  private final Table<Name, Entry> rows;

  MemoryUndecrypted(UndoLog log) {
    this.rows = new Table<>(ROWS, Name.ORDER, log);
  }

  @Override
  public void save(Entry entry) {
    rows.put(new Name(entry.from(), entry.message()), entry);
  }

  @Override
  public Optional<Entry> find(DeviceAddress from, MessageId message) {
    return rows.get(new Name(from, message));
  }

  @Override
  public List<Entry> due(long now, int limit) {
    return rows.rows().values().stream()
        .filter(entry -> entry.nextAt() <= now)
        .sorted(SOONEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Long> nextDue() {
    return rows.rows().values().stream().map(Entry::nextAt).min(Comparator.naturalOrder());
  }

  @Override
  public void remove(DeviceAddress from, MessageId message) {
    rows.remove(new Name(from, message));
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
  }

  void erase() {
    rows.clear();
  }
}
