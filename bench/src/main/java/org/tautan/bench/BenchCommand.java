package org.tautan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `./tautan bench [group…] [--json FILE]`: runs the groups of measurements in turn and prints each
/// figure when it is there.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures, side by side with other software where there is some to compare with.")
public final class BenchCommand implements Callable<Integer> {
  private final List<Benchmark> benchmarks;
  private final PrintStream out;

  @Parameters(
      paramLabel = "GROUP",
      arity = "0..*",
      description = "Which groups to run; all when none is named.")
  private List<String> groups = new ArrayList<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  /// Runs these groups on request, and prints there.
  public BenchCommand(List<Benchmark> benchmarks, PrintStream out) {
    this.benchmarks = benchmarks.stream().sorted(Comparator.comparing(Benchmark::group)).toList();
    this.out = out;
  }

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] arguments) {
    List<Benchmark> found =
        ServiceLoader.load(Benchmark.class).stream().map(ServiceLoader.Provider::get).toList();
    System.exit(new CommandLine(new BenchCommand(found, System.out)).execute(arguments));
  }

  @Override
  public Integer call() {
    List<Measurement> figures = new ArrayList<>();
    out.println(FigureTable.HEADER);
    for (Benchmark benchmark : chosen()) {
      for (Measurement figure : benchmark.measure()) {
        out.println(FigureTable.row(figure));
        figures.add(figure);
      }
    }
    if (json != null) {
      write(json, FigureJson.of(figures));
    }
    return CommandLine.ExitCode.OK;
  }

  private List<Benchmark> chosen() {
    List<String> known = benchmarks.stream().map(Benchmark::group).toList();
    for (String group : groups) {
      if (!known.contains(group)) {
        throw new ParameterException(
            new CommandLine(this), "there is no group '" + group + "'; there are " + known);
      }
    }
    return groups.isEmpty()
        ? benchmarks
        : benchmarks.stream().filter(one -> groups.contains(one.group())).toList();
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }
}
