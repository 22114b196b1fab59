package org.tautan.app.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What of others is inside the program, and under which licence: the lines of `licences.tsv`.
public final class Licences {
  private Licences() {}

  /// All of it, in the order of the file.
  public static List<Part> all() {
    try (InputStream in =
            Objects.requireNonNull(Licences.class.getResourceAsStream("licences.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).map(Part::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One thing.
  ///
  /// @param name what it is called where it comes from
  /// @param version of it; empty for what has none
  public record Part(String name, String version, String licence) {
    private static Part of(String line) {
      String[] cells = line.split("\t", 3);
      return new Part(cells[0], cells[1], cells[2]);
    }
  }
}
