package org.tautan.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.NewDevice;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.FakeEngine;
import org.tautan.terminal.dialogue.PlainDialogue;
import org.tautan.terminal.screen.Look;
import org.tautan.terminal.screen.Look.Colours;
import org.tautan.terminal.screen.Look.Letters;
import org.tautan.terminal.screen.MessageLines;
import org.tautan.terminal.words.Words;

class LiveEventsTest {
  private final EventFeed events = new EventFeed();
  private final FakeEngine engine = new FakeEngine(events).withAccount(new DeviceId(1));

  /// What is shown until somebody ends the program.
  private String shown(Language language) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Look look = new Look(Colours.OFF, Letters.UNICODE);
    Words words = Words.of(language);
    PlainDialogue dialogue =
        new PlainDialogue(
            new BufferedReader(new StringReader("")),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            look);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Seat seat = new Seat(engine, events, dialogue, words, new MessageLines(words, look, clock));
    LiveEvents live = new LiveEvents(seat, new OpenChat());
    Thread.currentThread().interrupt();
    live.run();
    assertTrue(Thread.interrupted());
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsOfADeviceThatJoinedAndOnlyOnce() {
    engine.news.add(new NewDevice(new DeviceId(2), "lap\u001B[2Jtop", "Linux", OptionalLong.of(0)));

    String screen = shown(Language.ENGLISH);

    assertTrue(screen.contains("lap\uFFFD[2Jtop  Linux (number 2, 1 Jan 1970)"), screen);
    assertTrue(screen.contains("If that was not you, unlink it on your phone."), screen);
    assertEquals(List.of("seen 2"), engine.calls);
    assertEquals("", shown(Language.ENGLISH));
  }

  @Test
  void saysWhenAnotherPhoneHasTheAccount() {
    engine.news.add(new NewDevice(DeviceId.PRIMARY, "", "", OptionalLong.empty()));

    assertTrue(shown(Language.INDONESIAN).contains("diambil alih telepon lain"));
  }
}
