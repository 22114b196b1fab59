package org.tautan.desktop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// Holds a store's directory for one store of one process. The system lets go of it when the
/// process ends, however it ends.
///
/// Unix drops a process's lock on a file as soon as the process closes any descriptor of that file.
/// So nothing here opens the file while it is locked, not even to set its permissions, and a second
/// attempt from within is refused by what this process remembers.
final class StoreLock implements AutoCloseable {
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private StoreLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Locks a file, made if missing, or throws `IN_USE`.
  static StoreLock acquire(Path file) {
    synchronized (HELD) {
      if (HELD.contains(file)) {
        throw inUse();
      }
      StoreLock lock = new StoreLock(file, lockedChannel(file));
      HELD.add(file);
      return lock;
    }
  }

  /// Lets go; does nothing the second time.
  @Override
  public void close() {
    synchronized (HELD) {
      if (!channel.isOpen()) {
        return;
      }
      HELD.remove(file);
      try {
        channel.close();
      } catch (IOException e) {
        throw StoreFailures.of("unlocking the store", e);
      }
    }
  }

  private static FileChannel lockedChannel(Path file) {
    try {
      OwnerOnly.file(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw inUse();
      }
      return channel;
    } catch (IOException e) {
      throw StoreFailures.of("locking the store", e);
    }
  }

  private static StoreException inUse() {
    return new StoreException(Reason.IN_USE, "another Tautan uses this store");
  }
}
