package org.tautan.desktop.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// The directory of one store and the files in it. Where the system knows owners, nobody else may
/// look into them.
///
/// @param path the directory
record StoreDirectory(Path path) {
  private static final String DATABASE = "store.db";
  private static final String ERASING = "erasing";
  private static final int BLOCK = 1 << 16;

  /// The directory, made if missing.
  static StoreDirectory at(Path path) {
    try {
      OwnerOnly.directory(path);
      return new StoreDirectory(path.toRealPath());
    } catch (IOException e) {
      throw StoreFailures.of("making the store's directory", e);
    }
  }

  /// Takes the directory for one store. Files may be touched only while this is held.
  StoreLock lock() {
    return StoreLock.acquire(path.resolve("lock"));
  }

  /// The database file, made empty if missing: SQLite gives its other files the same permissions.
  Path database() {
    Path file = path.resolve(DATABASE);
    try {
      OwnerOnly.file(file);
      for (Path each : files()) {
        OwnerOnly.file(each);
      }
      return file;
    } catch (IOException e) {
      throw StoreFailures.of("making the database file", e);
    }
  }

  /// Overwrites and deletes the files. Overwriting reaches the same place on a disk with moving
  /// heads; solid-state disks and copying file systems may keep old blocks for a while.
  ///
  /// Should the process end in between, [#finishErasing] goes on.
  void erase() {
    try {
      Path marker = path.resolve(ERASING);
      if (!Files.exists(marker)) {
        Files.createFile(marker);
      }
      for (Path file : files()) {
        overwrite(file);
        Files.delete(file);
      }
      Files.delete(marker);
    } catch (IOException e) {
      throw StoreFailures.of("erasing the store", e);
    }
  }

  /// Ends an erasure that was cut short.
  void finishErasing() {
    if (Files.exists(path.resolve(ERASING))) {
      erase();
    }
  }

  /// Those that are there, the key first: without it the rest means nothing. Then the log, which
  /// holds the newest keys of sessions.
  private List<Path> files() {
    return Stream.concat(
            Stream.of(
                ProfileKeys.KEY_FILE,
                ProfileKeys.KEY_FILE + ".new",
                ProfileKeys.KEY_FILE + ".wait"),
            Stream.of("-wal", "", "-shm", ".plain", ".sealing", ".sealing-wal", ".sealing-shm")
                .map(ending -> DATABASE + ending))
        .map(path::resolve)
        .filter(Files::exists)
        .toList();
  }

  /// Writes zeros over a file.
  static void overwrite(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long size = channel.size();
      for (long at = 0; at < size; ) {
        int length = (int) Math.min(BLOCK, size - at);
        at += channel.write(ByteBuffer.allocate(length), at);
      }
      channel.force(true);
    }
  }
}
