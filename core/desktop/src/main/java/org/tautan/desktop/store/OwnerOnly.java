package org.tautan.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and directories that nobody but their owner may look into, where the system knows owners.
/// Elsewhere they inherit the rights of the person's own directory.
final class OwnerOnly {
  private OwnerOnly() {}

  /// Makes a directory if missing, and restricts it.
  static void directory(Path path) throws IOException {
    Files.createDirectories(path);
    restrict(path, "rwx------");
  }

  /// Makes an empty file if missing, and restricts it. Opens and closes the file.
  static void file(Path path) throws IOException {
    if (!Files.exists(path)) {
      Files.createFile(path);
    }
    restrict(path, "rw-------");
  }

  private static void restrict(Path path, String permissions) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }
}
