package org.tautan.protocol.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Searches for bytes that a parser neither reads nor refuses, each parser for as many seconds as
/// `-Dtautan.fuzz=SECONDS` says, in a process of its own: `mvn -pl core/protocol test
/// -Dtautan.fuzz=60`. Not part of the build, whose [ParsersFuzzTest] repeats known inputs; what
/// this finds becomes one of those.
@EnabledIfSystemProperty(named = "tautan.fuzz", matches = "\\d+")
class ParsersSearchTest {
  @TempDir private Path found;

  static List<String> parsers() {
    return TopLevel.ALL.stream().map(message -> message.type().getSimpleName()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void findsNothing(String parser) throws IOException, InterruptedException {
    Path log = found.resolve("log");
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-D" + FuzzTarget.PARSER + "=" + parser,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.tautan.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + Integer.getInteger("tautan.fuzz", 10))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(0, jazzer.waitFor(), () -> tail(log));
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return "its log cannot be read: " + e;
    }
  }
}
