package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.port.CounterStore.Counter;

/// A process that seals a plain database is killed at one moment after the other; the next one
/// finds every message, sealed.
class KilledSealingTest {
  private static final int SENT = 400;
  private static final int KILLS = Integer.getInteger("tautan.vault.kills", 10);

  @TempDir private Path folder;

  /// What the killed process runs.
  public static void main(String[] arguments) {
    System.out.println("begins");
    SqliteStore.open(Path.of(arguments[0]), new ProfileSealing(ProfileKeys.beside())).close();
    System.out.println("done");
  }

  @Test
  void losesNothingWhereverItIsKilled() throws Exception {
    Path plain = folder.resolve("plain");
    try (SqliteStore store = SqliteStore.open(plain)) {
      for (int i = 0; i < SENT; i++) {
        store.transaction(StoreWriter::send);
      }
    }
    long whole = millis(copyOf(plain, folder.resolve("whole")), Long.MAX_VALUE);
    for (int kill = 0; kill < KILLS; kill++) {
      Path directory = copyOf(plain, folder.resolve("kill" + kill));
      millis(directory, kill * whole / KILLS);
      try (SqliteStore store =
          SqliteStore.open(directory, new ProfileSealing(ProfileKeys.beside()))) {
        assertEquals(
            SENT,
            store.<Long, RuntimeException>transaction(tx -> tx.counters().get(Counter.CLOCK)));
      }
      assertEquals(List.of("lock", "store.db", "store.key"), names(directory));
      assertFalse(new PlainDatabase(directory.resolve("store.db")).isThere());
    }
  }

  /// Runs a process that seals, and kills it after a while.
  ///
  /// @return how long it ran once it had begun
  private static long millis(Path directory, long most) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledSealingTest.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = process.inputReader()) {
      assertEquals("begins", said.readLine());
      long began = System.nanoTime();
      if (!process.waitFor(Math.min(most, 60_000), TimeUnit.MILLISECONDS)) {
        process.toHandle().destroyForcibly();
        process.waitFor();
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
  }

  private static Path copyOf(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (String name : names(from)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
    return to;
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
