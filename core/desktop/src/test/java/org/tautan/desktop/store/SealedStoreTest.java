package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.VaultException;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// What a store adds to the vault beneath it. The contract of stores runs on it too.
class SealedStoreTest {
  @TempDir private Path directory;

  @Test
  void keepsWhatWasSentAndShowsNoneOfItOnTheDisk() throws Exception {
    try (SqliteStore store = SqliteStore.open(directory, key(1))) {
      store.transaction(StoreWriter::send);
      assertShowsNothing();
    }
    assertShowsNothing();
    assertEquals(1, written(key(1)));
  }

  @Test
  void refusesAWrongKeyAndLeavesTheFileAsItIs() throws Exception {
    write();
    byte[] before = Files.readAllBytes(database());
    assertFails(
        Reason.UNAVAILABLE,
        VaultException.Reason.WRONG_KEY,
        () -> SqliteStore.open(directory, key(2)));
    assertArrayEquals(before, Files.readAllBytes(database()));
    assertEquals(1, written(key(1)));
  }

  @Test
  void refusesAPlainStoreAndLeavesItAsItIs() throws Exception {
    try (SqliteStore store = SqliteStore.open(directory)) {
      store.transaction(StoreWriter::send);
    }
    byte[] before = Files.readAllBytes(database());
    assertFails(
        Reason.CORRUPT,
        VaultException.Reason.NOT_A_VAULT,
        () -> SqliteStore.open(directory, key(1)));
    assertArrayEquals(before, Files.readAllBytes(database()));
  }

  @Test
  void callsADamagedBlockCorruptAndNamesIt() throws Exception {
    write();
    byte[] file = Files.readAllBytes(database());
    for (int at = 64 + 4136 + 9; at < file.length; at += 4136) {
      file[at] ^= 1;
    }
    Files.write(database(), file);
    assertFails(Reason.CORRUPT, VaultException.Reason.DAMAGED, () -> written(key(1)));
  }

  @Test
  void erasesASealedStoreWithoutItsKey() throws Exception {
    write();
    SqliteStore.erase(directory);
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(directory.resolve("lock")), files.toList());
    }
  }

  private void write() {
    try (SqliteStore store = SqliteStore.open(directory, key(1))) {
      store.transaction(StoreWriter::send);
    }
  }

  private long written(Sealing sealing) {
    try (SqliteStore store = SqliteStore.open(directory, sealing)) {
      return store.transaction(tx -> {
        tx.messages().page(StoreWriter.ANNA, Optional.empty(), 9);
        return tx.counters().get(Counter.CLOCK);
      });
    }
  }

  private Path database() {
    return directory.resolve("store.db");
  }

  private void assertShowsNothing() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("message") || text.contains("SQLite format"), file::toString);
      }
    }
  }

  private static Sealing key(int filling) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) filling;
    return Sealing.under(SecretBytes.owning(bytes));
  }

  private static void assertFails(Reason reason, VaultException.Reason cause, Executable action) {
    StoreException failure = assertThrows(StoreException.class, action);
    assertEquals(reason, failure.reason());
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    assertEquals(cause, assertInstanceOf(VaultException.class, deepest).reason());
  }
}
