package org.tautan.relay.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.store.OwnerOnly;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.StoreException;
import org.tautan.relay.store.StoreWork;

/// The relay's store in one SQLite file in WAL mode with `synchronous=FULL`: what was answered
/// survives a power cut. One connection writes (see [GroupCommitWriter]), a few others read.
public final class SqliteRelayStore implements RelayStore {
  private static final int READERS = 2;
  private static final List<String> PRAGMAS =
      List.of(
          "PRAGMA journal_mode=WAL",
          "PRAGMA synchronous=FULL",
          "PRAGMA wal_autocheckpoint=4000",
          "PRAGMA temp_store=MEMORY",
          "PRAGMA cache_size=-16384",
          "PRAGMA busy_timeout=10000");

  private final GroupCommitWriter writer;
  private final BlockingQueue<SqliteTransaction> readers = new LinkedBlockingQueue<>();
  private final ExecutorService readerThreads;

  private SqliteRelayStore(SqliteTransaction writing, List<SqliteTransaction> reading) {
    this.writer = new GroupCommitWriter(writing);
    this.readers.addAll(reading);
    this.readerThreads =
        Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().name("relay-store-reader-", 1).factory());
  }

  /// Opens the file, or makes it; mailboxes are held to `quota`.
  public static SqliteRelayStore open(Path file, MailboxQuota quota) {
    restrict(file);
    try {
      Connection connection = connect(file);
      Migrations.apply(connection);
      SqliteTransaction writing = new SqliteTransaction(new Sql(connection), quota);
      List<SqliteTransaction> reading =
          IntStream.range(0, READERS)
              .mapToObj(_ -> new SqliteTransaction(new Sql(connect(file)), quota))
              .toList();
      return new SqliteRelayStore(writing, reading);
    } catch (SQLException failure) {
      throw new StoreException("cannot open the store", failure);
    }
  }

  @Override
  public <T> CompletableFuture<T> write(StoreWork<T> work) {
    return writer.write(work);
  }

  @Override
  public <T> CompletableFuture<T> read(StoreWork<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> readNow(work), readerThreads);
    } catch (RejectedExecutionException _) {
      return CompletableFuture.failedFuture(new StoreException("the store is closed"));
    }
  }

  @Override
  public void close() {
    writer.close();
    readerThreads.close();
    readers.forEach(SqliteTransaction::close);
  }

  private <T> T readNow(StoreWork<T> work) {
    SqliteTransaction reader;
    try {
      reader = readers.take();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StoreException("the store is closing", interruption);
    }
    try {
      reader.begin();
      try {
        return work.run(reader);
      } finally {
        reader.rollback();
      }
    } finally {
      readers.add(reader);
    }
  }

  /// Before SQLite opens it: it gives the files beside it the database's own mode.
  private static void restrict(Path file) {
    try {
      OwnerOnly.file(file);
      for (String beside : List.of("-wal", "-shm")) {
        Path other = file.resolveSibling(file.getFileName() + beside);
        if (Files.exists(other)) {
          OwnerOnly.file(other);
        }
      }
    } catch (IOException failure) {
      throw new StoreException("cannot make the store's file", failure);
    }
  }

  private static Connection connect(Path file) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        for (String pragma : PRAGMAS) {
          statement.execute(pragma);
        }
      }
      return connection;
    } catch (SQLException failure) {
      throw new StoreException("cannot open the store", failure);
    }
  }
}
