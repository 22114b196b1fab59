package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

class DatabaseTest {
  private static final String SECRET_TEXT = "nobody but Anna reads this";

  @TempDir private Path directory;
  private Database database;

  @BeforeEach
  void open() {
    database =
        new Database(DatabaseConnections.open(directory.resolve("test.db"), Migrations.shipped()));
  }

  @AfterEach
  void close() {
    if (database.inTransaction()) {
      database.rollBack();
    }
    database.close();
  }

  @Test
  void isSetUpToLoseNothingAndToLeaveNothingBehind() {
    database.begin();
    assertEquals("wal", text("PRAGMA journal_mode"));
    assertEquals("2", text("PRAGMA synchronous"));
    assertEquals("1", text("PRAGMA fullfsync"));
    assertEquals("1", text("PRAGMA checkpoint_fullfsync"));
    assertEquals("2", text("PRAGMA temp_store"));
    assertEquals("1", text("PRAGMA secure_delete"));
    assertEquals("1", text("PRAGMA foreign_keys"));
    assertEquals("0", text("PRAGMA trusted_schema"));
    assertEquals("1", text("PRAGMA cell_size_check"));
    assertEquals("-32768", text("PRAGMA cache_size"));
    assertEquals("5000", text("PRAGMA busy_timeout"));
  }

  @Test
  void saysThatTheDiskIsFullAndRollsBackWhateverTheWorkThinks() {
    database.begin();
    database.first("PRAGMA max_page_count = 60", Row::number);
    database.commit();

    database.begin();
    SqlOutbox outbox = new SqlOutbox(database);
    outbox.add(Bytes.fromHex("01"), Optional.empty());
    Bytes big = Bytes.wrap(new byte[1_000_000]);
    StoreException full =
        assertThrows(StoreException.class, () -> outbox.add(big, Optional.empty()));
    assertEquals(Reason.FULL, full.reason(), () -> full + " " + full.getCause());
    assertSame(full, assertThrows(StoreException.class, database::commit));
    database.rollBack();

    database.begin();
    assertEquals(List.of(), outbox.list(0, 9));
    outbox.add(Bytes.fromHex("02"), Optional.empty());
    database.commit();
  }

  @Test
  void namesNoValueWhenAStatementFails() {
    database.begin();
    StoreException failure =
        assertThrows(
            StoreException.class,
            () ->
                database.update("INSERT INTO counter (counter, value) VALUES (1, ?)", SECRET_TEXT));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertFalse(String.valueOf(cause.getMessage()).contains(SECRET_TEXT), cause::toString);
    }
  }

  @Test
  void readsPagesAndCountsFromTheIndexWithoutSorting() {
    database.begin();
    database.update("INSERT INTO known_account (account) VALUES (?)", StoreWriter.ANNA);
    for (String query : List.of(SqlMessages.PAGE, SqlMessages.RECEIVED_BETWEEN)) {
      String plan = plan(query);
      assertTrue(plan.contains("message_place (chat=? AND (order_at,order_device,order_id)"), plan);
      assertFalse(plan.contains("TEMP B-TREE"), plan);
    }
    assertTrue(plan(SqlMessages.UNREAD).contains("COVERING INDEX message_place"));
  }

  @Test
  void numbersRowsInTheOrderOfTime() {
    SqlMessages messages = new SqlMessages(database);
    database.begin();
    for (int n : List.of(5, 3, 9, 1)) {
      messages.insert(StoreWriter.message(n));
    }
    messages.insert(sameTime(3, 77));
    messages.update(at(1, 7));
    assertEquals(
        List.of("message 3", "sibling 77", "message 5", "moved 1", "message 9"),
        database.all("SELECT text FROM message ORDER BY row", Row::text));
  }

  @Test
  void findsRoomWhenAMillisecondIsFull() {
    SqlMessages messages = new SqlMessages(database);
    database.begin();
    messages.insert(StoreWriter.message(3));
    messages.insert(StoreWriter.message(4));
    database.update("UPDATE message SET row = (4 << 20) - 1 WHERE row = 3 << 20");
    assertTrue(messages.insert(sameTime(3, 77)));
    assertEquals(3, messages.page(StoreWriter.ANNA, Optional.empty(), 9).size());
  }

  @Test
  void keepsMessagesOfAnyClock() {
    SqlMessages messages = new SqlMessages(database);
    database.begin();
    MessageId id = StoreWriter.message(1).id();
    OrderKey order = new OrderKey(Long.MAX_VALUE, StoreWriter.PHONE.device(), id);
    Message base = StoreWriter.message(1);
    Message far =
        new Message(
            base.chat(), base.sender(), id, order, Long.MAX_VALUE, base.body(), base.status());
    assertTrue(messages.insert(far));
    assertTrue(messages.insert(StoreWriter.message(2)));
    assertEquals(
        List.of(far, StoreWriter.message(2)), messages.page(StoreWriter.ANNA, Optional.empty(), 9));
  }

  private static Message sameTime(long as, long id) {
    Message base = StoreWriter.message(as);
    MessageId name = StoreWriter.message(id).id();
    return new Message(
        base.chat(),
        base.sender(),
        name,
        new OrderKey(base.order().sentAt(), base.order().device(), name),
        base.sentAt(),
        new MessageBody.Text("sibling " + id),
        base.status());
  }

  private static Message at(long id, long time) {
    Message base = StoreWriter.message(id);
    return new Message(
        base.chat(),
        base.sender(),
        base.id(),
        new OrderKey(time << 16, base.order().device(), base.id()),
        base.sentAt(),
        new MessageBody.Text("moved " + id),
        base.status());
  }

  private String plan(String query) {
    return String.join(
        "\n",
        database.all(
            "EXPLAIN QUERY PLAN " + query,
            row -> {
              row.number();
              row.number();
              row.number();
              return row.text();
            }));
  }

  private String text(String sql) {
    return database.first(sql, Row::text).orElseThrow();
  }
}
