package org.tautan.demo;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tautan.demo.scene.WholeStory;
import org.tautan.demo.story.StepReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tautan demo`: tells the whole story with real processes and says what was checked. Ends with
/// status 0 when all went as told, else 1.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells the whole story with real processes on this computer: a relay, phones, companions.",
      "Each step is one line with what was checked; the first that differs ends the demo with status 1."
    })
public final class DemoCommand implements Callable<Integer> {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Option(
      names = "--terminal",
      description = "With all companions in terminals; without it two of them have a window.")
  private boolean terminal;

  @Option(names = "--short", description = "With fewer messages.")
  private boolean shortStory;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keeps all data of all processes in this new or empty directory.")
  private Optional<Path> keep = Optional.empty();

  @Option(names = "--json", description = "Prints each step as a line of JSON.")
  private boolean json;

  /// Made by [#main] and by picocli.
  public DemoCommand() {}

  /// Runs the command.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DemoCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path directory =
        keep.isPresent() ? empty(keep.get()) : Files.createTempDirectory("tautan-demo");
    WholeStory.Length length = shortStory ? WholeStory.Length.SHORT : WholeStory.Length.FULL;
    long began = System.nanoTime();
    StepReport.Result result;
    try (WholeStory story = story(directory.toAbsolutePath(), length)) {
      result = story.tell(this::print);
      sayWhatWasLeftOut(story);
      keepPictures(story.pictures());
    }
    end(result, (System.nanoTime() - began) / 1_000_000, directory);
    return result == StepReport.Result.PASSED ? 0 : 1;
  }

  private void sayWhatWasLeftOut(WholeStory story) {
    if (!terminal && !json && !story.hasBrowser()) {
      out.println(
          "Left out: the phone in a browser. Install Chromium, or name it in TAUTAN_CHROMIUM.");
    }
  }

  private WholeStory story(Path directory, WholeStory.Length length) {
    return terminal
        ? WholeStory.inTerminals(directory, length)
        : WholeStory.inWindows(directory, length);
  }

  /// Pictures stay when the rest goes.
  private static void keepPictures(Path taken) throws IOException {
    if (!Files.isDirectory(taken)) {
      return;
    }
    Path kept = Files.createDirectories(Path.of("target", "demo"));
    try (Stream<Path> pictures = Files.list(taken)) {
      for (Path picture : pictures.toList()) {
        Files.copy(
            picture, kept.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void print(StepReport report) {
    if (json) {
      JsonObject line = new JsonObject();
      line.addProperty("step", report.number());
      line.addProperty("name", report.name());
      line.addProperty("result", report.result().name().toLowerCase(Locale.ROOT));
      line.addProperty("said", report.said());
      line.addProperty("ms", report.millis());
      out.println(line);
      return;
    }
    String mark = report.result() == StepReport.Result.PASSED ? "✓" : "✗";
    out.printf(
        Locale.ROOT,
        "%s %2d  %-33s %6.1f s  %s%n",
        mark,
        report.number(),
        report.name(),
        report.millis() / 1000.0,
        report.said());
  }

  private void end(StepReport.Result result, long millis, Path directory) throws IOException {
    boolean kept = keep.isPresent() || result == StepReport.Result.DIFFERED;
    if (!kept) {
      delete(directory);
    }
    if (json) {
      JsonObject line = new JsonObject();
      line.addProperty("result", result.name().toLowerCase(Locale.ROOT));
      line.addProperty("ms", millis);
      out.println(line);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s in %.1f s.%s%n",
        result == StepReport.Result.PASSED ? "All as told" : "It went differently",
        millis / 1000.0,
        kept ? " Data and logs: " + directory : "");
  }

  private static Path empty(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> inside = Files.list(directory)) {
      if (inside.findAny().isPresent()) {
        throw new IOException(directory + " is not empty: choose another directory for --keep");
      }
    }
    return directory;
  }

  private static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
