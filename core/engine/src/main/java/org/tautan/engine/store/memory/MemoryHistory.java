package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.port.HistoryStore;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// [HistoryStore] in memory.
final class MemoryHistory implements HistoryStore {
  private static final int LONGEST_NAME = 64;

  private record Name(Part part, Bytes name) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::part).thenComparing(Name::name);

    static final MessageCodec<Name> CODEC =
        MessageCodec.of(
            field(1, RowTypes.CONSTANT, name -> name.part().name()),
            field(2, FieldType.bytes(LONGEST_NAME), Name::name),
            (part, name) -> new Name(Part.valueOf(part), name));
  }

  private static final RowFormat<Name, Bytes> ROWS =
      RowFormat.of(18, Name.CODEC, RowFormat.single(RowTypes.BYTES));

  private final Table<Name, Bytes> rows;

  MemoryHistory(UndoLog log) {
    this.rows = new Table<>(ROWS, Name.ORDER, log);
  }

  @Override
  public void save(Row row) {
    rows.put(new Name(row.part(), row.name()), row.content());
  }

  @Override
  public Optional<Row> find(Part part, Bytes name) {
    return rows.get(new Name(part, name)).map(content -> new Row(part, name, content));
  }

  @Override
  public List<Row> list(Part part, int limit) {
    return rows.rows().tailMap(new Name(part, Bytes.empty()), true).entrySet().stream()
        .takeWhile(row -> row.getKey().part() == part)
        .limit(limit)
        .map(row -> new Row(part, row.getKey().name(), row.getValue()))
        .toList();
  }

  @Override
  public void remove(Part part, Bytes name) {
    rows.remove(new Name(part, name));
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
  }

  void erase() {
    rows.clear();
  }
}
