package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// [PreKeyStore] in memory.
final class MemoryPreKeys implements PreKeyStore {
  private static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparingLong(Entry::createdAt).thenComparingInt(Entry::id);

  /// One use of a signed and a Kyber prekey.
  private record Use(int signedId, int kyberId, Bytes baseKey) {
    private static final Comparator<Use> ORDER =
        Comparator.comparingInt(Use::signedId)
            .thenComparingInt(Use::kyberId)
            .thenComparing(Use::baseKey);

    static final MessageCodec<Use> CODEC =
        MessageCodec.of(
            field(1, FieldType.UINT32, Use::signedId),
            field(2, FieldType.UINT32, Use::kyberId),
            field(3, RowTypes.BYTES, Use::baseKey),
            Use::new);
  }

  private static final MessageCodec<Entry> ENTRY =
      MessageCodec.of(
          field(1, RowTypes.CONSTANT, entry -> entry.kind().name()),
          field(2, FieldType.UINT32, Entry::id),
          field(3, FieldType.UINT64, Entry::createdAt),
          optional(4, FieldType.UINT64, entry -> RowTypes.boxed(entry.replacedAt())),
          (kind, id, createdAt, replacedAt) ->
              new Entry(Kind.valueOf(kind), id, createdAt, RowTypes.unboxed(replacedAt)));

  private static final RowFormat<Integer, Entry> ENTRIES = RowFormat.of(3, RowFormat.NUMBER, ENTRY);
  private static final RowFormat<Integer, SecretBytes> KEYS = RowFormat.secret(4, RowFormat.NUMBER);
  private static final RowFormat<Use, Use> USES = RowFormat.of(5, Use.CODEC, Use.CODEC);

  private final Table<Integer, Entry> entries;
  private final SecretTable<Integer> keys;
  private final Table<Use, Use> uses;

  MemoryPreKeys(UndoLog log) {
    this.entries = new Table<>(ENTRIES, Comparator.naturalOrder(), log);
    this.keys = new SecretTable<>(KEYS, Comparator.naturalOrder(), log);
    this.uses = new Table<>(USES, Use.ORDER, log);
  }

  @Override
  public void add(Kind kind, int id, SecretBytes key, long createdAt) {
    if (entries.get(id).isPresent()) {
      throw new IllegalArgumentException("prekey id " + id + " is taken");
    }
    entries.put(id, new Entry(kind, id, createdAt, OptionalLong.empty()));
    keys.put(id, key);
  }

  @Override
  public Optional<SecretBytes> find(Kind kind, int id) {
    return entry(kind, id).flatMap(_ -> keys.get(id));
  }

  @Override
  public List<Entry> list(Kind kind) {
    return entries.rows().values().stream()
        .filter(entry -> entry.kind() == kind)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public void markReplaced(Kind kind, int id, long at) {
    Entry entry =
        entry(kind, id).orElseThrow(() -> new IllegalArgumentException("no prekey " + id));
    entries.put(id, new Entry(kind, id, entry.createdAt(), OptionalLong.of(at)));
  }

  @Override
  public void remove(Kind kind, int id) {
    if (entry(kind, id).isEmpty()) {
      return;
    }
    entries.remove(id);
    keys.remove(id);
    List.copyOf(uses.rows().values()).stream()
        .filter(use -> use.signedId() == id || use.kyberId() == id)
        .forEach(uses::remove);
  }

  @Override
  public boolean knowsBaseKey(int signedId, int kyberId, Bytes baseKey) {
    return uses.get(new Use(signedId, kyberId, baseKey)).isPresent();
  }

  @Override
  public boolean rememberBaseKey(int signedId, int kyberId, Bytes baseKey) {
    Use use = new Use(signedId, kyberId, baseKey.compact());
    if (uses.get(use).isPresent()) {
      return false;
    }
    uses.put(use, use);
    return true;
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ENTRIES.table(), ENTRIES.restoring(entries::put));
    tables.put(KEYS.table(), KEYS.restoring(keys::put));
    tables.put(USES.table(), USES.restoring(uses::put));
  }

  void erase() {
    keys.clear();
    entries.clear();
    uses.clear();
  }

  private Optional<Entry> entry(Kind kind, int id) {
    return entries.get(id).filter(entry -> entry.kind() == kind);
  }
}
