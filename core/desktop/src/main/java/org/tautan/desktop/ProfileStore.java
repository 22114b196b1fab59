package org.tautan.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tautan.desktop.host.DataDirectory;
import org.tautan.desktop.store.Sealing;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.store.memory.MemoryDisk;

/// A profile's store: on the disk, or, for a companion that does not stay signed in, in memory only
/// (PROTOCOL §7). Which one is known when a linking starts, and no account is there before that.
///
/// The folder is locked and has an empty database in either case, because both are needed before
/// the choice. An empty file, `until-closed`, says from that choice on that the folder holds
/// nothing to be kept: it stands before the first key is made, and the next start erases what it
/// finds beside it.
///
/// One thread at a time.
final class ProfileStore implements Store {
  private static final String MARKER = "until-closed";

  private final Path marker;
  private final SqliteStore disk;
  private final Beginning beginning;
  private @Nullable Store memory;
  private boolean erased;

  private ProfileStore(Path marker, SqliteStore disk, Beginning beginning) {
    this.marker = marker;
    this.disk = disk;
    this.beginning = beginning;
  }

  /// Opens the store of a profile, sealed as told, and erases what the last run left if it was
  /// until closed.
  ///
  /// @throws StoreException as [SqliteStore#open] does; a profile in use is left alone
  static ProfileStore open(Path directory, Sealing sealing) throws IOException {
    Path folder = DataDirectory.create(directory);
    Path marker = folder.resolve(MARKER);
    Beginning beginning = Beginning.AS_LEFT;
    if (Files.exists(marker)) {
      SqliteStore.erase(folder);
      Files.delete(marker);
      beginning = Beginning.AFTER_UNTIL_CLOSED;
    }
    return new ProfileStore(marker, SqliteStore.open(folder, sealing), beginning);
  }

  /// What was found.
  Beginning beginning() {
    return beginning;
  }

  @Override
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    return current().transaction(work);
  }

  @Override
  public void remember(SignIn signIn) {
    switch (signIn) {
      case STAY -> onDisk();
      case UNTIL_CLOSED -> inMemory();
    }
  }

  private void inMemory() {
    if (memory == null) {
      mark();
      memory = new MemoryDisk().open();
    }
  }

  private void onDisk() {
    Store forgotten = memory;
    if (forgotten != null) {
      memory = null;
      forgotten.erase();
      unmark();
    }
  }

  /// Erases memory and disk. An until-closed profile stays marked, so that the next start can say
  /// why it is empty.
  @Override
  public void erase() {
    if (erased) {
      return;
    }
    if (memory != null) {
      memory.erase();
    }
    disk.erase();
    erased = true;
  }

  /// Lets go of the folder; what was in memory is wiped with it.
  @Override
  public void close() {
    if (memory != null && !erased) {
      memory.erase();
    }
    disk.close();
  }

  private Store current() {
    return memory == null ? disk : memory;
  }

  private void mark() {
    try {
      if (!Files.exists(marker)) {
        Files.createFile(marker);
      }
    } catch (IOException e) {
      throw new StoreException(Reason.UNAVAILABLE, "marking the profile as until closed", e);
    }
  }

  private void unmark() {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException e) {
      throw new StoreException(Reason.UNAVAILABLE, "marking the profile as kept", e);
    }
  }
}
