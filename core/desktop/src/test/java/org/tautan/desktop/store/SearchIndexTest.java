package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// A database from before there was an index becomes searchable by and by.
class SearchIndexTest {
  private static final AccountId ANNA = new AccountId(Bytes.wrap(new byte[AccountId.SIZE]));

  @TempDir private Path folder;

  @Test
  void messagesFromBeforeBecomeSearchableTheNewestFirst() {
    beforeThereWasAnIndex(1, 2, 3, 4, 5);
    now(database -> {
      SqlSearch search = new SqlSearch(database);
      assertFalse(search.isComplete());
      assertEquals(List.of(), found(search));
      search.indexMore(2);
      assertEquals(List.of(5, 4), found(search));
    });
    now(database -> {
      SqlSearch search = new SqlSearch(database);
      search.indexMore(2);
      assertEquals(List.of(5, 4, 3, 2), found(search));
      assertFalse(search.isComplete());
      search.indexMore(2);
      assertEquals(List.of(5, 4, 3, 2, 1), found(search));
      assertTrue(search.isComplete());
      check(database);
    });
  }

  @Test
  void whatChangesMeanwhileIsFoundOnceAndAsItIs() {
    beforeThereWasAnIndex(1, 3, 5, 7);
    now(database -> {
      SqlSearch search = new SqlSearch(database);
      SqlMessages messages = new SqlMessages(database);
      search.indexMore(2);
      messages.insert(message(8, "word"));
      messages.insert(message(2, "word"));
      messages.remove(ANNA, ANNA, id(1));
      messages.remove(ANNA, ANNA, id(7));
      messages.update(message(3, "other"));
      messages.update(message(5, "other"));
      assertEquals(List.of(8), found(search));
      search.indexMore(99);
      assertEquals(List.of(8, 2), found(search));
      check(database);
      messages.update(message(3, "a word again"));
      assertEquals(List.of(8, 3, 2), found(search));
      check(database);
    });
  }

  @Test
  void anEmptyDatabaseHasNothingToCatchUpWith() {
    beforeThereWasAnIndex();
    now(database -> assertTrue(new SqlSearch(database).isComplete()));
  }

  @Test
  void whatIsDeletedIsNotInTheIndexAnyMore() {
    beforeThereWasAnIndex();
    now(database -> {
      SqlMessages messages = new SqlMessages(database);
      messages.insert(message(1, "unmistakable"));
      messages.insert(message(2, "word"));
    });
    now(database -> new SqlMessages(database).remove(ANNA, ANNA, id(1)));
    now(database -> {
      List<String> blocks = database.all("SELECT hex(block) FROM message_search_data", Row::text);
      String left =
          HexFormat.of().withUpperCase().formatHex("mistakable".getBytes(StandardCharsets.UTF_8));
      assertTrue(blocks.stream().noneMatch(block -> block.contains(left)));
      check(database);
    });
  }

  private void beforeThereWasAnIndex(int... ids) {
    List<String> scripts = Migrations.shipped().scripts().subList(0, 3);
    with(
        new Migrations(scripts),
        database -> {
          for (int n : ids) {
            new SqlMessages(database).insert(message(n, "word " + n));
          }
        });
  }

  private void now(Consumer<Database> work) {
    with(Migrations.shipped(), work);
  }

  private void with(Migrations migrations, Consumer<Database> work) {
    try (Database database =
        new Database(DatabaseConnections.open(folder.resolve("test.db"), migrations))) {
      database.begin();
      work.accept(database);
      database.commit();
    }
  }

  /// SQLite's own comparison of the index with the messages.
  private static void check(Database database) {
    database.update(
        "INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)");
  }

  private static List<Integer> found(SqlSearch search) {
    List<Integer> ids = new ArrayList<>();
    for (Message hit : search.find(SearchQuery.of(SearchWords.of("word")), Optional.empty(), 99)) {
      ids.add((int) hit.sentAt());
    }
    return ids;
  }

  private static MessageId id(int n) {
    return new MessageId(Bytes.wrap(filled(n)));
  }

  private static byte[] filled(int n) {
    byte[] bytes = new byte[MessageId.SIZE];
    bytes[0] = (byte) n;
    return bytes;
  }

  private static Message message(int n, String text) {
    return new Message(
        ANNA,
        new DeviceAddress(ANNA, DeviceId.PRIMARY),
        id(n),
        new OrderKey((long) n << 16, DeviceId.PRIMARY, id(n)),
        n,
        new MessageBody.Text(text),
        MessageStatus.RECEIVED);
  }
}
