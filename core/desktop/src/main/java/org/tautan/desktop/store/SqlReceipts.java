package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tautan.engine.port.ReceiptStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.ReceiptType;

/// [ReceiptStore] in SQLite.
///
/// @param database where the rows are
record SqlReceipts(Database database) implements ReceiptStore {
  private static final Codes<ReceiptType> TYPES =
      Codes.of(ReceiptType.class, ReceiptType.DELIVERED, ReceiptType.READ);

  private record Group(AccountId to, ReceiptType type) {}

  private record Waiting(Group group, MessageId message) {}

  @Override
  public void add(AccountId to, ReceiptType type, MessageId message) {
    database.update(
        "INSERT INTO receipt (account, type, message) VALUES (?, ?, ?)"
            + " ON CONFLICT (account, type, message) DO NOTHING",
        to,
        TYPES.number(type),
        message);
  }

  @Override
  public List<Batch> batches(int limit) {
    Map<Group, List<MessageId>> groups = new LinkedHashMap<>();
    database
        .all(
            "SELECT account, type, message FROM receipt ORDER BY position LIMIT ?",
            SqlReceipts::read,
            limit)
        .forEach(waiting ->
            groups.computeIfAbsent(waiting.group(), _ -> new ArrayList<>()).add(waiting.message()));
    return groups.entrySet().stream()
        .map(group ->
            new Batch(group.getKey().to(), group.getKey().type(), List.copyOf(group.getValue())))
        .toList();
  }

  @Override
  public void remove(Batch batch) {
    for (MessageId message : batch.messages()) {
      database.update(
          "DELETE FROM receipt WHERE account = ? AND type = ? AND message = ?",
          batch.to(),
          TYPES.number(batch.type()),
          message);
    }
  }

  private static Waiting read(Row row) throws SQLException {
    return new Waiting(new Group(row.account(), TYPES.constant(row.number())), row.message());
  }
}
