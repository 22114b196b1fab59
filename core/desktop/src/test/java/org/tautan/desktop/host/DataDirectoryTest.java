package org.tautan.desktop.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class DataDirectoryTest {
  private static final Path HOME = Path.of("/home/ani");

  @TempDir Path folder = Path.of("");

  @Test
  void followsXdgOnLinux() {
    assertEquals(Path.of("/home/ani/.local/share/tautan"), of("Linux", Map.of()));
    assertEquals(Path.of("/data/tautan"), of("Linux", Map.of("XDG_DATA_HOME", "/data")));
  }

  @Test
  void takesARelativeOrEmptyXdgPathForUnsetAsTheSpecificationWants() {
    assertEquals(of("Linux", Map.of()), of("Linux", Map.of("XDG_DATA_HOME", "data")));
    assertEquals(of("Linux", Map.of()), of("Linux", Map.of("XDG_DATA_HOME", "")));
  }

  @Test
  void usesTheLibraryOnMacOs() {
    assertEquals(
        Path.of("/home/ani/Library/Application Support/Tautan"),
        of("Mac OS X", Map.of("XDG_DATA_HOME", "/data")));
  }

  @Test
  void usesLocalApplicationDataOnWindows() {
    assertEquals(Path.of("/local/Tautan"), of("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    assertEquals(Path.of("/home/ani/AppData/Local/Tautan"), of("Windows 11", Map.of()));
  }

  @Test
  void isOverriddenEverywhere() {
    Map<String, String> environment = Map.of(DataDirectory.OVERRIDE, "/elsewhere");
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertEquals(Path.of("/elsewhere"), of(system, environment));
    }
    assertTrue(of("Linux", Map.of(DataDirectory.OVERRIDE, "here")).isAbsolute());
  }

  @Test
  void isCreatedForItsOwnerAlone() throws IOException {
    Path created = DataDirectory.create(folder.resolve("a").resolve("b"));
    assertEquals("rwx------", permissions(created));
    assertEquals("rwx------", permissions(folder.resolve("a")));
  }

  @Test
  void isTakenFromOthersWhenItIsThereAlready() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    DataDirectory.create(open);
    assertEquals("rwx------", permissions(open));
  }

  @Test
  void refusesAFileInItsPlace() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(IOException.class, () -> DataDirectory.create(file));
  }

  private static Path of(String system, Map<String, String> environment) {
    return DataDirectory.of(system, environment, HOME);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
