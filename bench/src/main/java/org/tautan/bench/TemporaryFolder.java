package org.tautan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;

/// A folder for one measurement, gone with all that is in it once it is closed. A disk that fails
/// is an [UncheckedIOException].
///
/// @param path where it is
public record TemporaryFolder(Path path) implements AutoCloseable {
  /// Makes one.
  public static TemporaryFolder make() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("tautan-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The path of something in it.
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /// A browser that has just ended may still be taking away files of its own.
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
