package org.tautan.testkit.store;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The contract of stores, held against each of them.
class StoreContractTest {
  @TempDir private Path files;

  @TestFactory
  Stream<DynamicTest> aStoreInMemory() {
    return contract(MemoryHarness::new);
  }

  @TestFactory
  Stream<DynamicTest> aStoreInSqlite() {
    return contract(() -> new SqliteHarness(files));
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
