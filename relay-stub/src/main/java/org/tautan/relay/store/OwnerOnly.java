package org.tautan.relay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Makes what only the relay's own user may look into, whatever the umask is, where the file system
/// knows modes. Elsewhere things inherit the rights of the folder that they are in.
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /// Makes a folder, and those above it, if missing; one that is there keeps its mode, which is its
  /// owner's choice.
  public static void folder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
      restrict(path, FOLDER);
    }
  }

  /// Makes an empty file if missing, and restricts it in any case.
  public static void file(Path path) throws IOException {
    if (!Files.exists(path)) {
      Files.createFile(path);
    }
    restrict(path, FILE);
  }

  private static void restrict(Path path, Set<PosixFilePermission> mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(mode);
    }
  }
}
