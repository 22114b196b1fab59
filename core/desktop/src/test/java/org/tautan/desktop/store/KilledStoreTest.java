package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.model.Message;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.OutboxStore.Entry;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.port.Transaction;

class KilledStoreTest {
  private static final int KILLS = 10;
  private static final int MOST = 60;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void losesNothingCommittedAndKeepsNothingHalfWhenKilledAtAnyMoment() throws Exception {
    Random moments = new Random(42);
    long known = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long said = writeUntilKilled(moments.nextInt(MOST));
      try (SqliteStore store = SqliteStore.open(directory)) {
        long stored = store.transaction(KilledStoreTest::consistentCount);
        assertTrue(stored >= said, () -> said + " were committed, " + stored + " are there");
        assertTrue(stored <= said + 1, () -> "one more at most than was said: " + stored);
        assertTrue(stored > known, "the child made progress");
        known = stored;
      }
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void keepsASecondProcessOutEvenAfterThisOneWasRefused() throws Exception {
    try (SqliteStore _ = SqliteStore.open(directory)) {
      SqliteStoreTest.assertFails(Reason.IN_USE, () -> SqliteStore.open(directory));
      try (StoreProcess second = StoreProcess.on(directory)) {
        assertEquals(Optional.of(Reason.IN_USE.name()), second.next());
      }
    }
    try (StoreProcess alone = StoreProcess.on(directory)) {
      assertEquals(Optional.of("1"), alone.next());
      SqliteStoreTest.assertFails(Reason.IN_USE, () -> SqliteStore.open(directory));
    }
  }

  private long writeUntilKilled(int lines) throws Exception {
    try (StoreProcess writer = StoreProcess.on(directory)) {
      String last = writer.next().orElseThrow();
      for (int i = 0; i < lines; i++) {
        last = writer.next().orElseThrow();
      }
      return Long.parseLong(writer.kill(last));
    }
  }

  /// How many messages there are, once every table says the same.
  private static long consistentCount(Transaction tx) {
    long count = tx.counters().get(Counter.CLOCK);
    List<Message> messages = tx.messages().page(StoreWriter.ANNA, Optional.empty(), 100_000);
    List<Entry> outbox = tx.outbox().list(0, 100_000);
    assertEquals(count, messages.size());
    assertEquals(count, outbox.size());
    assertEquals(StoreWriter.message(count), messages.getFirst());
    assertEquals(StoreWriter.draft(count), outbox.getLast().draft());
    try (SecretBytes stored = tx.sessions().load(StoreWriter.PHONE).orElseThrow();
        SecretBytes expected = StoreWriter.record(count)) {
      assertEquals(expected, stored);
    }
    return count;
  }
}
