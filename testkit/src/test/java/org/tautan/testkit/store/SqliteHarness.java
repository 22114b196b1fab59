package org.tautan.testkit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tautan.desktop.store.Sealing;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.port.Store;

/// Keeps a store in SQLite files. A crash copies the files under the open store, which is what a
/// killed process leaves, and goes on with the copy.
final class SqliteHarness implements StoreHarness {
  private final Path parent;
  private final Sealing sealing;
  private final List<Store> opened = new ArrayList<>();
  private Path directory;

  SqliteHarness(Path parent, Sealing sealing) {
    this.parent = parent;
    this.sealing = sealing;
    this.directory = fresh(parent);
  }

  @Override
  public Store open() {
    Store store = SqliteStore.open(directory, sealing);
    opened.add(store);
    return store;
  }

  @Override
  public Store crash() {
    Path copy = fresh(parent);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    directory = copy;
    return open();
  }

  @Override
  public void close() {
    opened.forEach(Store::close);
  }

  private static Path fresh(Path parent) {
    try {
      return Files.createTempDirectory(parent, "store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
