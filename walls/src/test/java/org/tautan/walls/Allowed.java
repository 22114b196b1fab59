package org.tautan.walls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The exceptions to a rule, each with its reason: lines of `name: reason` in a file beside the
/// tests. Blank lines and lines that begin with `#` say nothing.
final class Allowed {
  private Allowed() {}

  /// Reads one file. A line without a reason is an error.
  static Map<String, String> read(String file) {
    Map<String, String> reasons = new TreeMap<>();
    try (InputStream in = Objects.requireNonNull(Allowed.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(reasons, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reasons;
  }

  private static void add(Map<String, String> reasons, String line) {
    String[] parts = line.split(": ", 2);
    if (parts.length < 2 || parts[1].isBlank()) {
      throw new IllegalArgumentException("no reason is given: " + line);
    }
    reasons.put(parts[0], parts[1]);
  }
}
