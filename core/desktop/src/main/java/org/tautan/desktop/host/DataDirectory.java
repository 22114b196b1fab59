package org.tautan.desktop.host;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a program keeps one person's data: `$XDG_DATA_HOME/tautan` or `~/.local/share/tautan` on
/// Linux (XDG Base Directory Specification 0.8), `~/Library/Application Support/Tautan` on macOS,
/// `%LOCALAPPDATA%\Tautan` on Windows (not the roaming one: sessions must not be copied).
/// `TAUTAN_DATA` overrides all.
public final class DataDirectory {
  /// The environment variable that overrides the place.
  public static final String OVERRIDE = "TAUTAN_DATA";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private DataDirectory() {}

  /// The place for this person on this computer; nothing is created.
  public static Path standard() {
    return of(System.getProperty("os.name", ""), System.getenv(), home());
  }

  static Path of(String system, Map<String, String> environment, Path home) {
    String override = environment.getOrDefault(OVERRIDE, "");
    if (!override.isEmpty()) {
      return Path.of(override).toAbsolutePath();
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absolute(environment.get("LOCALAPPDATA"))
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("Tautan");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Tautan");
    }
    return absolute(environment.get("XDG_DATA_HOME"))
        .orElse(home.resolve(".local").resolve("share"))
        .resolve("tautan");
  }

  /// Creates the directory if it is not there, and makes it the owner's alone (0700) where the file
  /// system knows of such things.
  ///
  /// @throws IOException when it cannot be created, or is not a directory
  public static Path create(Path directory) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    Files.createDirectories(directory, attributes);
    if (posix) {
      Files.setPosixFilePermissions(directory, OWNER_ONLY);
    }
    return directory;
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", ""));
  }

  /// As the XDG specification wants it: what is empty or relative counts as not set.
  private static Optional<Path> absolute(@Nullable String path) {
    return Optional.ofNullable(path)
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
