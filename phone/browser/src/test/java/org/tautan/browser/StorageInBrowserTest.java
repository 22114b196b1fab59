package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.browser.contract.StorageExports;
import org.tautan.testkit.store.StoreContract;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/// The engine's store on IndexedDB, in a real browser: the contract that SQLite holds as well, and
/// browsers that are killed.
class StorageInBrowserTest {
  private static final int KILLS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final AtomicInteger TOLD = new AtomicInteger();
  private static PageServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void serveTheContract(@TempDir Path made) throws IOException, TeaVMToolException {
    Compiled.wasm(StorageExports.class, made, "storage", TeaVMOptimizationLevel.SIMPLE);
    server = new PageServer(made, text -> TOLD.set(Integer.parseInt(text)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> aStoreInIndexedDb() throws IOException, InterruptedException {
    String answer = ask("contract");
    assertEquals(StoreContract.checks().size(), answer.lines().count(), answer);
    return answer
        .lines()
        .map(line -> line.split("\t", -1))
        .map(line -> dynamicTest(line[0], () -> assertEquals("", line[1])));
  }

  @Test
  void losesNothingThatItToldWhenTheBrowserIsKilled() throws IOException, InterruptedException {
    TOLD.set(0);
    for (int kill = 1; kill <= KILLS; kill++) {
      int enough = TOLD.get() + 3 + 4 * kill;
      try (Chromium chromium = Chromium.start(folder)) {
        chromium.open(server.url("storage.html?writeForEver"));
        awaitTold(enough);
        chromium.kill();
      }
      int told = TOLD.get();
      String found = ask("readKilled");
      assertTrue(found.matches("\\d+"), found);
      int kept = Integer.parseInt(found);
      assertTrue(kept == told || kept == told + 1, kept + " kept of " + told + " told");
      TOLD.set(kept);
    }
  }

  private static void awaitTold(int enough) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (TOLD.get() < enough) {
      assertTrue(Instant.now().isBefore(end), "the page writes nothing");
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private String ask(String question) throws IOException, InterruptedException {
    try (Chromium chromium = Chromium.start(folder);
        BrowserTab tab = chromium.open(server.url("storage.html?" + question))) {
      tab.await("window.answer !== undefined");
      return tab.evaluate("window.answer").getAsString();
    }
  }
}
