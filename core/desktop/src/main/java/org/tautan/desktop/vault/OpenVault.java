package org.tautan.desktop.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.vault.VaultException.Reason;

/// The keys of one vault while it is open, and the last thing that went wrong in it. [UpCalls] asks
/// it for every file that SQLite wants to open.
final class OpenVault implements AutoCloseable {
  private static final byte[] NEVER_WRITTEN = new byte[FileHeader.SIZE];

  private final Path log;
  private final SecretBytes key;
  private final RandomSource random;
  private final AtomicReference<@Nullable VaultException> failure = new AtomicReference<>();
  private final List<FileKey> fileKeys = new ArrayList<>();

  /// @param file the database
  /// @param key taken over
  OpenVault(Path file, SecretBytes key, RandomSource random) {
    this.log = file.resolveSibling(file.getFileName() + "-wal");
    this.key = key;
    this.random = random;
  }

  /// Rollback journals and temporary files are never opened: a journal would hold pages by another
  /// format, and SQLite is told to keep what is temporary in memory.
  void requireSealable(int flags) {
    if ((flags & (SqliteLayouts.MAIN_DATABASE | SqliteLayouts.WAL)) == 0) {
      throw VaultException.refused("a file of another kind, flags " + Integer.toHexString(flags));
    }
  }

  /// What SQLite gets to see of a file.
  synchronized SealedFile open(NativeFile file, int flags) {
    if ((file.characteristics() & SqliteLayouts.POWERSAFE_OVERWRITE) == 0) {
      throw VaultException.refused("psow=0, which writes parts of frames");
    }
    if ((flags & SqliteLayouts.WAL) != 0) {
      if (fileKeys.isEmpty()) {
        throw VaultException.refused("a log without its database");
      }
      return new WalFile(file, cipher(fileKeys.getLast()));
    }
    return openDatabase(file);
  }

  /// A file without a header, and with no more than a first page, is new: the header is written
  /// before anything that could be lost.
  private DatabaseFile openDatabase(NativeFile file) {
    byte[] header = new byte[FileHeader.SIZE];
    file.read(header, FileHeader.SIZE, 0);
    boolean isNew = Arrays.equals(header, NEVER_WRITTEN) && file.size() <= DatabaseFile.offsetOf(1);
    if (isNew) {
      header = FileHeader.create(new JdkPrimitives(), key, random);
    }
    FileKey opened = FileHeader.open(new JdkPrimitives(), key, header);
    fileKeys.add(opened);
    DatabaseFile database = new DatabaseFile(file, cipher(opened));
    if (isNew) {
      database.create(header);
    } else if (!hasLog()) {
      database.requireComplete();
    }
    return database;
  }

  private boolean hasLog() {
    try {
      return Files.size(log) > 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new VaultException(Reason.IO, "looking for the log", e);
    }
  }

  private BlockCipher cipher(FileKey under) {
    return new BlockCipher(new JdkPrimitives(), under, random);
  }

  void remember(VaultException what) {
    failure.set(what);
  }

  /// What went wrong last.
  Optional<VaultException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /// Forgets the keys. Only after the last file was closed.
  @Override
  public synchronized void close() {
    key.close();
    fileKeys.forEach(FileKey::close);
  }
}
