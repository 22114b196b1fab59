package org.tautan.terminal.boundary;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// The recovery kit as a file that only its owner may read. An existing file is never overwritten.
public final class KitOnDisk {
  private static final long LARGEST = 64 * 1024;

  private KitOnDisk() {}

  /// Writes a new file.
  ///
  /// @return why not, if it could not be written
  public static Optional<Problem> write(Path file, SecretBytes kit) {
    try {
      Files.createFile(file, ownerOnly());
      Files.write(file, kit.use(byte[]::clone), StandardOpenOption.WRITE);
      return Optional.empty();
    } catch (IOException _) {
      return Optional.of(Problem.of(Trouble.UNWRITABLE_FILE, file));
    }
  }

  /// Reads a file; empty when there is none that may be read, or it is too large. The caller closes
  /// what it gets.
  public static Optional<SecretBytes> read(Path file) {
    try {
      return Files.size(file) > LARGEST
          ? Optional.empty()
          : Optional.of(SecretBytes.owning(Files.readAllBytes(file)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
