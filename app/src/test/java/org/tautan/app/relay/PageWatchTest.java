package org.tautan.app.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.stage.TestParts;
import org.tautan.relay.PageHash;

/// Whether the relay serves the page that this program knows.
class PageWatchTest {
  private static final PageHash HERE = new PageHash("0123456789abcdef".repeat(2));
  private static final PageHash THERE = new PageHash("f".repeat(32));

  @TempDir private Path folder;

  @Test
  void findsThePageOfTheRelayInsideThisProgramToBeItsOwn() {
    try (RelayHost host = TestParts.relay(folder)) {
      host.start();
      RelayState.Ready ready = assertInstanceOf(RelayState.Ready.class, host.state().get());
      host.pages().ask(ready.relay().address());
      assertTrue(host.pages().own().get().isPresent());
      assertEquals(new PageStanding.Same(), host.pages().standing().get());
    }
  }

  @Test
  void noticesAnotherPageAndAnAnswerWithoutOne() {
    assertEquals(new PageStanding.Same(), compared(Optional.of(HERE), Optional.of(page(HERE))));
    assertEquals(
        new PageStanding.Other(THERE), compared(Optional.of(HERE), Optional.of(page(THERE))));
    assertEquals(
        new PageStanding.None(), compared(Optional.of(HERE), Optional.of("<h1>a relay</h1>")));
  }

  @Test
  void saysNothingWithoutAnAnswerOrAPageOfItsOwn() {
    assertEquals(new PageStanding.Unknown(), compared(Optional.of(HERE), Optional.empty()));
    assertEquals(new PageStanding.Unknown(), compared(Optional.empty(), Optional.of(page(THERE))));
  }

  @Test
  void writesTheHashInGroupsForPeopleToCompare() {
    assertEquals("0123 4567 89ab cdef 0123 4567 89ab cdef", HERE.grouped());
  }

  private static PageStanding compared(Optional<PageHash> here, Optional<String> html) {
    return PageWatch.compare(here, html);
  }

  private static String page(PageHash hash) {
    return "<script type=\"module\" src=\"/page/" + hash.hex() + "/main.js\"></script>";
  }
}
