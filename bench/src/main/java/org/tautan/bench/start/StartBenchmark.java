package org.tautan.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.testkit.world.TestWorld;

/// From the command to what the person waits for: the code of a first start, without and with what
/// an earlier start has learned, and the list of 5,000 chats; and the memory of the process, the
/// relay included. Wall time, medians of five after one that does not count. The script's own time
/// is in it, with its look whether anything is stale.
public final class StartBenchmark implements Benchmark {
  private static final int TIMES = 5;
  private static final long SETTLED_SECONDS = 5;

  /// Longer than what the command takes for a lesson.
  private static final long LESSON_SECONDS = 12;

  /// For the service loader.
  public StartBenchmark() {}

  @Override
  public String group() {
    return "start";
  }

  @Override
  public List<Measurement> measure() {
    try {
      return measure(Files.createTempDirectory("tautan-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Measurement> measure(Path folder) throws IOException, InterruptedException {
    List<Double> cold = new ArrayList<>();
    for (int i = 0; i <= TIMES; i++) {
      try (ProgramStart start =
          new ProgramStart(folder.resolve("cold-" + i), folder.resolve("none-" + i))) {
        cold.add((double) start.millisTo("code"));
      }
    }
    Path cache = folder.resolve("start.aot");
    List<Double> code = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    Path data = folder.resolve("data");
    learn(data, "code", cache);
    for (int i = 0; i <= TIMES; i++) {
      try (ProgramStart start = new ProgramStart(data, cache)) {
        code.add((double) start.millisTo("code"));
        memory.add(start.residentAfter(SETTLED_SECONDS));
      }
    }
    return List.of(
        Measurement.of("start.toQr.cold", median(cold), "ms"),
        Measurement.of("start.toQr.aot", median(code), "ms"),
        Measurement.of("start.toChats.aot", toChats(folder), "ms"),
        Measurement.of("start.rss", median(memory), "MB"));
  }

  private static double toChats(Path folder) throws IOException, InterruptedException {
    Path data = Files.createDirectories(folder.resolve("linked"));
    Path cache = folder.resolve("linked.aot");
    try (TestWorld world = new TestWorld(folder.resolve("relay"))) {
      FiveThousandChats.in(data, world);
      learn(data, "chats", cache);
      List<Double> chats = new ArrayList<>();
      for (int i = 0; i <= TIMES; i++) {
        try (ProgramStart start = new ProgramStart(data, cache)) {
          chats.add((double) start.millisTo("chats"));
        }
      }
      return median(chats);
    }
  }

  private static void learn(Path data, String milestone, Path cache)
      throws IOException, InterruptedException {
    ProgramStart lesson = new ProgramStart(data, cache);
    var _ = lesson.millisTo(milestone);
    var _ = lesson.residentAfter(LESSON_SECONDS);
    lesson.endHavingLearned(cache);
  }

  /// Without the first.
  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().skip(1).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
