package org.tautan.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What the files of a data directory take. SQLite makes and deletes files in it meanwhile.
final class StoredBytes {
  private StoredBytes() {}

  static long of(Path data) {
    long sum = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data)) {
      for (Path file : files) {
        sum += sizeOf(file);
      }
      return sum;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot look into " + data, failure);
    }
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      if (Files.isDirectory(file)) {
        return of(file);
      }
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException _) {
      return 0;
    }
  }
}
