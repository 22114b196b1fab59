package org.tautan.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {
  @Test
  void isAskedInTheWayOfEachSystem() {
    URI page = URI.create("HTTPS://example.org/ä?b");

    assertEquals(
        List.of("xdg-open", "HTTPS://example.org/%C3%A4?b"), Browser.command("Linux", page));
    assertEquals("open", Browser.command("Mac OS X", page).getFirst());
    assertEquals("rundll32", Browser.command("Windows 11", page).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ssh://host", "path/only"})
  void opensNothingButWebPages(String address) {
    assertThrows(
        IllegalArgumentException.class, () -> Browser.command("Linux", URI.create(address)));
  }
}
