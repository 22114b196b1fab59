package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tautan.engine.port.ReceiptStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.ReceiptType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// [ReceiptStore] in memory.
final class MemoryReceipts implements ReceiptStore {
  private record Receipt(AccountId to, ReceiptType type, MessageId message) {
    private static final Comparator<Receipt> ORDER =
        Comparator.comparing(Receipt::to)
            .thenComparing(Receipt::type)
            .thenComparing(Receipt::message);
  }

  private record Group(AccountId to, ReceiptType type) {}

  private static final RowFormat<Long, Receipt> ROWS =
      RowFormat.of(
          16,
          RowFormat.POSITION,
          MessageCodec.of(
              field(1, Types.ACCOUNT, Receipt::to),
              field(2, RowTypes.CONSTANT, receipt -> receipt.type().name()),
              field(3, Types.MESSAGE_ID, Receipt::message),
              (to, type, message) -> new Receipt(to, ReceiptType.valueOf(type), message)));

  private final Table<Receipt, Long> positions;
  private final Table<Long, Receipt> rows;
  private long lastPosition;

  MemoryReceipts(UndoLog log) {
    this.positions = new Table<>(Receipt.ORDER, log);
    this.rows = new Table<>(ROWS, Comparator.naturalOrder(), log);
  }

  @Override
  public void add(AccountId to, ReceiptType type, MessageId message) {
    Receipt receipt = new Receipt(to, type, message);
    if (positions.get(receipt).isEmpty()) {
      put(lastPosition + 1, receipt);
    }
  }

  private void put(long position, Receipt receipt) {
    positions.put(receipt, position);
    rows.put(position, receipt);
    lastPosition = Math.max(lastPosition, position);
  }

  @Override
  public List<Batch> batches(int limit) {
    Map<Group, List<MessageId>> groups = new LinkedHashMap<>();
    rows.rows().values().stream()
        .limit(limit)
        .forEach(receipt ->
            groups
                .computeIfAbsent(new Group(receipt.to(), receipt.type()), _ -> new ArrayList<>())
                .add(receipt.message()));
    return groups.entrySet().stream()
        .map(group ->
            new Batch(group.getKey().to(), group.getKey().type(), List.copyOf(group.getValue())))
        .toList();
  }

  @Override
  public void remove(Batch batch) {
    for (MessageId message : batch.messages()) {
      positions.remove(new Receipt(batch.to(), batch.type(), message)).ifPresent(rows::remove);
    }
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(this::put));
  }

  void erase() {
    positions.clear();
    rows.clear();
  }
}
