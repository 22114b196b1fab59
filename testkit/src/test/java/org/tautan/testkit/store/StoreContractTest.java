package org.tautan.testkit.store;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.store.Sealing;

/// The contract of stores, held against each of them.
class StoreContractTest {
  @TempDir private Path files;

  @TestFactory
  Stream<DynamicTest> aStoreInMemory() {
    return contract(MemoryHarness::new);
  }

  @TestFactory
  Stream<DynamicTest> aStoreThatWritesAJournal() {
    return contract(JournalHarness::new);
  }

  @TestFactory
  Stream<DynamicTest> aStoreInSqlite() {
    return contract(() -> new SqliteHarness(files, Sealing.PLAIN));
  }

  @TestFactory
  Stream<DynamicTest> aStoreInASealedDatabase() {
    SecretBytes key = SecretBytes.owning(new byte[32]);
    return contract(() -> new SqliteHarness(files, Sealing.under(key)));
  }

  private static Stream<DynamicTest> contract(Supplier<StoreHarness> places) {
    return StoreContract.checks().stream()
        .map(check ->
            dynamicTest(
                check.sentence(),
                () -> {
                  try (StoreHarness place = places.get()) {
                    check.body().run(place);
                  }
                }));
  }
}
