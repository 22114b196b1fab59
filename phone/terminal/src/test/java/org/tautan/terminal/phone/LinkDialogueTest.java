package org.tautan.terminal.phone;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.FakeEngine;
import org.tautan.terminal.dialogue.PlainDialogue;
import org.tautan.terminal.screen.Look;
import org.tautan.terminal.screen.MessageLines;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.words.Words;

class LinkDialogueTest {
  private final EventFeed events = new EventFeed();
  private final FakeEngine engine = new FakeEngine(events).withAccount(DeviceId.PRIMARY);

  private String type(String... lines) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Look look = new Look(Look.Colours.OFF, Look.Letters.UNICODE);
    Words words = Words.of(Language.ENGLISH);
    PlainDialogue dialogue =
        new PlainDialogue(
            new BufferedReader(new StringReader(String.join("\n", lines) + "\n")),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            look);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Seat seat = new Seat(engine, events, dialogue, words, new MessageLines(words, look, clock));
    new LinkDialogue(seat, clock).run("paste");
    return screen.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"none, NONE", "recent, DAYS_90", "all, ALL"})
  void givesAsMuchHistoryAsThePersonSays(String answer, HistoryDepth depth) {
    engine.tellingWhenLinking(
        new EngineEvent.LinkPeerMet(
            List.of(), new EngineEvent.LinkPeer.Computer("desk", "Test OS")),
        new EngineEvent.Linked(FakeEngine.ME, new DeviceId(1)));

    String screen = type("the link", FakeEngine.PIN, "yes", "everything, I mean", answer);

    assertTrue(engine.calls.toString().contains(depth.name()), engine.calls.toString());
    assertTrue(screen.contains("Done."), screen);
    assertTrue(screen.contains("I did not understand that."), screen);
  }

  @Test
  void givesNothingByAHastyEnterAfterAPastedLink() {
    engine.tellingWhenLinking(
        new EngineEvent.LinkPeerMet(
            List.of(), new EngineEvent.LinkPeer.Computer("desk", "Test OS")),
        new EngineEvent.Linked(FakeEngine.ME, new DeviceId(1)));

    String _ = type("the link", FakeEngine.PIN, "yes", "");

    assertTrue(engine.calls.toString().contains("NONE"), engine.calls.toString());
  }

  @Test
  void linksNothingWhenThePersonDoesNotSayHowMuch() {
    engine.tellingWhenLinking(
        new EngineEvent.LinkPeerMet(
            List.of(), new EngineEvent.LinkPeer.Computer("desk", "Test OS")),
        new EngineEvent.LinkFailed(LinkFailure.DECLINED_HERE));

    String _ = type("the link", FakeEngine.PIN, "yes");

    assertTrue(engine.calls.toString().contains("DECLINED_HERE"), engine.calls.toString());
  }
}
