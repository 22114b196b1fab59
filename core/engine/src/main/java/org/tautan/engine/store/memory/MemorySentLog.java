package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.port.SentLogStore;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// [SentLogStore] in memory.
final class MemorySentLog implements SentLogStore {
  private record Name(DeviceAddress to, CiphertextHash hash) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::to).thenComparing(name -> name.hash().bytes());
  }

  private record Dated(Sent sent, long at) {}

  private static final RowFormat<Name, Dated> ROWS =
      RowFormat.of(
          14,
          MessageCodec.of(
              field(1, RowTypes.DEVICE_FIELD, Name::to),
              field(2, Types.CIPHERTEXT_HASH, Name::hash),
              Name::new),
          MessageCodec.of(
              field(1, Types.ACCOUNT, row -> row.sent().chat()),
              field(2, Types.MESSAGE_ID, row -> row.sent().message()),
              field(3, RowTypes.BYTES, row -> row.sent().content()),
              field(4, FieldType.UINT64, Dated::at),
              (chat, message, content, at) -> new Dated(new Sent(chat, message, content), at)));

  private final Table<Name, Dated> rows;

  MemorySentLog(UndoLog log) {
    this.rows = new Table<>(ROWS, Name.ORDER, log);
  }

  @Override
  public void add(DeviceAddress to, CiphertextHash hash, Sent sent, long at) {
    rows.put(new Name(to, hash), new Dated(sent, at));
  }

  @Override
  public Optional<Sent> find(DeviceAddress to, CiphertextHash hash) {
    return rows.get(new Name(to, hash)).map(Dated::sent);
  }

  @Override
  public void prune(long before) {
    List<Name> old =
        rows.rows().entrySet().stream()
            .filter(row -> row.getValue().at() < before)
            .map(row -> row.getKey())
            .toList();
    old.forEach(rows::remove);
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
  }

  void erase() {
    rows.clear();
  }
}
