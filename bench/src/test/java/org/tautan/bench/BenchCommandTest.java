package org.tautan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  private record Fixed(String group, List<Measurement> measure) implements Benchmark {}

  private static final Benchmark ALONE =
      new Fixed("alone", List.of(Measurement.of("alone.wait", 1.5, "ms")));
  private static final Benchmark BESIDE =
      new Fixed(
          "beside",
          List.of(Measurement.against("beside.speed", 3_000, "things/s", "\"other\" 1.0", 1_500)));

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return new CommandLine(new BenchCommand(List.of(BESIDE, ALONE), out))
        .setErr(new PrintWriter(Writer.nullWriter()))
        .execute(arguments);
  }

  @Test
  void runsAllGroupsWhenNoneIsNamed() {
    assertEquals(0, run());
    assertTrue(printed.toString(UTF_8).contains("alone.wait"));
    assertTrue(printed.toString(UTF_8).contains("beside.speed"));
  }

  @Test
  void runsTheGroupsThatAreNamed() {
    assertEquals(0, run("beside"));
    assertFalse(printed.toString(UTF_8).contains("alone.wait"));
    assertTrue(printed.toString(UTF_8).contains("3,000 things/s"));
    assertTrue(printed.toString(UTF_8).contains("2.00"));
  }

  @Test
  void refusesAGroupThatIsNotThere() {
    assertEquals(CommandLine.ExitCode.USAGE, run("elsewhere"));
  }

  @Test
  void writesJson(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("figures.json");
    assertEquals(0, run("--json", file.toString()));
    assertEquals(
        """
        [
          {"name": "alone.wait", "value": 1.50000, "unit": "ms", "peer": null, "peerValue": null, \
        "ratio": null},
          {"name": "beside.speed", "value": 3000.00, "unit": "things/s", \
        "peer": "\\"other\\" 1.0", "peerValue": 1500.00, "ratio": 2.00000}
        ]
        """,
        Files.readString(file));
  }
}
