package org.tautan.bench.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One start of the desktop app, by the command that people use, in a process of its own.
final class ProgramStart implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;
  private static final long POLL_MILLIS = 100;

  private final Path milestones;
  private final Process process;
  private final long begun;

  /// @param data the app's folder
  /// @param cache where this start finds or learns what makes starts quick
  ProgramStart(Path data, Path cache) throws IOException {
    milestones = Files.createTempDirectory("tautan-start").resolve("milestones");
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("tautan.command", "./tautan"), "--data", data.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JDK_JAVA_OPTIONS", "-Dtautan.milestones=" + milestones);
    builder.environment().put("TAUTAN_START_CACHE", cache.toString());
    begun = System.currentTimeMillis();
    process = builder.start();
  }

  /// Waits until a milestone stood on the screen.
  ///
  /// @return milliseconds since the command was started
  long millisTo(String milestone) throws IOException, InterruptedException {
    await(milestones, () -> reached(milestone).isPresent());
    return reached(milestone).orElseThrow() - begun;
  }

  /// What it holds of the machine's memory some seconds later, in MB.
  double residentAfter(long seconds) throws IOException, InterruptedException {
    boolean _ = process.waitFor(seconds, TimeUnit.SECONDS);
    // while it learns, the command waits for the program; else it has become it
    ProcessHandle program = process.children().findFirst().orElse(process.toHandle());
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + program.pid(), "status"))) {
      String line = lines.filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    }
  }

  /// Ends it and waits until what it learned is there.
  void endHavingLearned(Path cache) throws IOException, InterruptedException {
    close();
    await(cache, () -> Files.exists(cache.resolveSibling(cache.getFileName() + ".key")));
  }

  @Override
  public void close() {
    process.destroy();
    var _ = process.onExit().join();
  }

  private Optional<Long> reached(String milestone) throws IOException {
    if (!Files.exists(milestones)) {
      return Optional.empty();
    }
    return Files.readAllLines(milestones).stream()
        .filter(line -> line.startsWith(milestone + " "))
        .map(line -> Long.valueOf(line.substring(milestone.length() + 1)))
        .findFirst();
  }

  private static void await(Path file, Condition condition)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (WatchService changes = FileSystems.getDefault().newWatchService()) {
      var _ =
          file.resolveSibling("")
              .register(
                  changes,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY);
      while (!condition.holds()) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException("nothing came to " + file);
        }
        Optional.ofNullable(changes.poll(POLL_MILLIS, TimeUnit.MILLISECONDS))
            .ifPresent(key -> {
              key.pollEvents();
              key.reset();
            });
      }
    }
  }

  /// What is waited for.
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }
}
