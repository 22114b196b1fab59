package org.tautan.app.settings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Switch;

class XdgEntriesTest {
  @TempDir private Path home;
  private XdgEntries entries;

  @BeforeEach
  void atHome() {
    entries =
        new XdgEntries(
            home.resolve("config"), home.resolve("data"), Path.of("/opt/my apps/tautan"));
  }

  @Test
  void startsWithTheComputerAndStopsDoingSo() throws IOException {
    assertFalse(entries.startsWithComputer());
    entries.startWithComputer(Switch.ON);
    assertTrue(entries.startsWithComputer());
    List<String> entry =
        Files.readAllLines(home.resolve("config/autostart/org.tautan.Tautan.desktop"));
    assertEquals("[Desktop Entry]", entry.getFirst());
    assertTrue(entry.contains("Exec=\"/opt/my apps/tautan\""), entry::toString);
    entries.startWithComputer(Switch.OFF);
    assertFalse(entries.startsWithComputer());
  }

  @Test
  void opensLinksAndLeavesTheAssociationsOfOthersAlone() throws IOException {
    Path associations = home.resolve("config/mimeapps.list");
    Files.createDirectories(associations.getParent());
    List<String> before =
        List.of(
            "[Added Associations]",
            "image/png=eog.desktop",
            "[Default Applications]",
            "text/html=web.desktop");
    Files.write(associations, before);
    entries.openLinks(Switch.ON);
    entries.openLinks(Switch.ON);
    assertTrue(entries.opensLinks());
    assertEquals(
        List.of(
            "[Added Associations]",
            "image/png=eog.desktop",
            "[Default Applications]",
            "x-scheme-handler/tautan=org.tautan.Tautan.desktop",
            "text/html=web.desktop"),
        Files.readAllLines(associations));
    List<String> entry =
        Files.readAllLines(home.resolve("data/applications/org.tautan.Tautan.desktop"));
    assertTrue(entry.contains("Exec=\"/opt/my apps/tautan\" %u"), entry::toString);
    assertTrue(entry.contains("MimeType=x-scheme-handler/tautan;"), entry::toString);
    entries.openLinks(Switch.OFF);
    assertFalse(entries.opensLinks());
    assertEquals(before, Files.readAllLines(associations));
  }

  @Test
  void aListThatCannotBeReadIsNotWritten() throws IOException {
    Path associations = home.resolve("config/mimeapps.list");
    Files.createDirectories(associations.getParent());
    byte[] strange = {'[', (byte) 0xff, (byte) 0xfe, ']'};
    Files.write(associations, strange);
    entries.openLinks(Switch.ON);
    assertFalse(entries.opensLinks());
    assertEquals(strange.length, Files.readAllBytes(associations).length);
  }

  @Test
  void quotesWhatTheDesktopWouldTakeForSomethingElse() throws IOException {
    XdgEntries odd =
        new XdgEntries(home.resolve("config"), home.resolve("data"), Path.of("/a\"b$c`d%e/tautan"));
    odd.startWithComputer(Switch.ON);
    assertTrue(
        Files.readAllLines(home.resolve("config/autostart/org.tautan.Tautan.desktop"))
            .contains("Exec=\"/a\\\\\"b\\\\$c\\\\`d%%e/tautan\""));
  }
}
