package org.tautan.relay.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.store.sqlite.SqliteRelayStore;

class SqliteRelayStoreTest extends RelayStoreContract {
  private static final int WAL_FRAME = 4_096 + 24;

  @TempDir private Path folder;

  @Override
  protected RelayStore open(MailboxQuota quota) {
    return SqliteRelayStore.open(folder.resolve("relay.db"), quota);
  }

  @Test
  void commitsOnceForAllWhoWait() throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    var first = store.write(_ -> awaiting(go));
    List<CompletableFuture<Long>> waiting = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      waiting.add(appending(address(3), i, 1));
    }
    long before = Files.size(folder.resolve("relay.db-wal"));
    go.countDown();
    assertTrue(first.join());
    waiting.forEach(CompletableFuture::join);
    long frames = (Files.size(folder.resolve("relay.db-wal")) - before) / WAL_FRAME;
    assertTrue(frames < 100, frames + " frames for 400 writes");
  }

  @Test
  void leavesAFileOfANewerRelayAlone() throws SQLException {
    Path file = folder.resolve("newer.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version=1000");
    }
    assertThrows(StoreException.class, () -> SqliteRelayStore.open(file, MailboxQuota.STANDARD));
  }
}
