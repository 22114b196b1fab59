package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void findsWebPagesAndNothingElse() {
    assertEquals(
        List.of("https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "www.example.org"),
        written("see https://example.org/a?b=c#d and HTTP://EXAMPLE.ORG or www.example.org"));
    assertEquals(
        List.of(), written("mailto:a@b.c file:///etc/passwd javascript:alert(1) ftp://x.y"));
    assertEquals(List.of(), written("https:// and http://// and awww.nothing"));
  }

  @Test
  void leavesTheSentencesMarksOut() {
    assertEquals(List.of("https://example.org"), written("Go to https://example.org."));
    assertEquals(List.of("https://example.org/x"), written("(https://example.org/x), then"));
    assertEquals(
        List.of("https://example.org/Tautan_(chat)"),
        written("https://example.org/Tautan_(chat)!"));
    assertEquals(List.of("https://example.org/a/"), written("„https://example.org/a/”…"));
  }

  @Test
  void opensAddressesWithoutSchemeSafely() {
    assertEquals(
        "https://www.example.org/a", Links.in("www.example.org/a").getFirst().target().toString());
  }

  private static List<String> written(String text) {
    return Links.in(text).stream().map(link -> text.substring(link.start(), link.end())).toList();
  }
}
