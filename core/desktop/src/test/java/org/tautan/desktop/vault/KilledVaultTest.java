package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `-Dtautan.vault.kills=200` for a long run.
class KilledVaultTest {
  private static final int KILLS = Integer.getInteger("tautan.vault.kills", 10);

  @TempDir private Path directory;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void losesNothingAcknowledgedWhenKilledAtAnyMoment() throws Exception {
    Random moments = new Random(3);
    Path file = directory.resolve("test.db");
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long said = writeUntilKilled(file, 1 + moments.nextInt(150));
      try (OpenedVault vault = OpenedVault.at(file, 1)) {
        long stored = Long.parseLong(vault.read("SELECT count(*) FROM t").getFirst());
        assertTrue(stored >= said, () -> said + " were acknowledged, " + stored + " are there");
        assertTrue(stored <= said + 1, () -> "one more at most than was said: " + stored);
        assertTrue(stored > before, "the child made progress");
        assertEquals(
            List.of(String.valueOf(stored)),
            vault.read("SELECT count(*) FROM t WHERE y = hex(zeroblob(900)) || x"));
        assertEquals(List.of("ok"), vault.read("PRAGMA integrity_check"));
        assertEquals(Optional.empty(), vault.vault().failure());
        before = stored;
      }
    }
  }

  private static long writeUntilKilled(Path file, int lines) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VaultWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
      Optional<String> last = Optional.empty();
      for (int i = 0; i < lines; i++) {
        last = Optional.of(said.readLine());
      }
      writer.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        last = Optional.of(line);
      }
      writer.waitFor();
      return Long.parseLong(last.orElseThrow());
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }
}
