package org.tautan.desktop.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A [StoreWriter] as a child process.
final class StoreProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private StoreProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  static StoreProcess on(Path directory) throws IOException {
    return new StoreProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /// What it says next; empty once it has ended.
  Optional<String> next() throws IOException {
    return Optional.ofNullable(said.readLine());
  }

  /// Ends it as a power cut would end a program, and reads what it had said until then.
  ///
  /// @return the last line, or `last` when there was none left
  String kill(String last) throws IOException, InterruptedException {
    process.toHandle().destroyForcibly();
    String line = last;
    for (Optional<String> more = next(); more.isPresent(); more = next()) {
      line = more.get();
    }
    process.waitFor();
    return line;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
