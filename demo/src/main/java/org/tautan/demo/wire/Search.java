package org.tautan.demo.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A search for needles through haystacks.
public final class Search {
  private final List<Needle> needles;
  private final List<String> found = new ArrayList<>();
  private long bytes;

  /// @param needles short ones find themselves everywhere: give none under 4 characters
  public Search(List<Needle> needles) {
    this.needles = List.copyOf(needles);
  }

  /// Searches bytes.
  ///
  /// @param where what to call them
  public void through(byte[] haystack, String where) {
    bytes += haystack.length;
    String latin = Needle.latin(haystack);
    for (Needle needle : needles) {
      if (needle.isIn(latin)) {
        found.add("“" + needle.text() + "” in " + where);
      }
    }
  }

  /// Searches every file under a directory.
  public void throughFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        through(Files.readAllBytes(file), directory.relativize(file).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was found, and where.
  public List<String> found() {
    return List.copyOf(found);
  }

  /// How many bytes were searched.
  public long bytes() {
    return bytes;
  }
}
