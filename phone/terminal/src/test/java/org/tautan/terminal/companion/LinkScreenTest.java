package org.tautan.terminal.companion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.LinkCode;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.FakeEngine;
import org.tautan.terminal.dialogue.PlainDialogue;
import org.tautan.terminal.screen.Look;
import org.tautan.terminal.screen.MessageLines;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.words.Words;

class LinkScreenTest {
  private static final PageOrigin PAGE = new PageOrigin(PageOrigin.Scheme.HTTP, "127.0.0.1", 1);

  private final EventFeed events = new EventFeed();
  private final FakeEngine engine =
      new FakeEngine(events)
          .tellingWhenLinking(
              new EngineEvent.LinkCodeReady(code(), 1_000), new EngineEvent.LinkCodesUsedUp());

  private static LinkCode code() {
    Bytes sixteen = Bytes.copyOf(new byte[16]);
    return new LinkCode(
        PAGE,
        new LinkRef(Bytes.copyOf(new byte[LinkRef.SIZE])),
        sixteen,
        WireSecret.copyOf(new byte[16]));
  }

  private String show(Language language) throws InterruptedException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Look look = new Look(Look.Colours.OFF, Look.Letters.UNICODE);
    Words words = Words.of(language);
    PlainDialogue dialogue =
        new PlainDialogue(
            new BufferedReader(new StringReader("")),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            look);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    CompanionLinkOptions options =
        new CompanionLinkOptions(
            new RelayAddress("ws://127.0.0.1:1"),
            PAGE,
            Optional.empty(),
            SignIn.UNTIL_CLOSED,
            "desk",
            "Test OS");
    Seat seat = new Seat(engine, events, dialogue, words, new MessageLines(words, look, clock));
    new LinkScreen(
            seat,
            options,
            new LinkScreen.Showing(LinkScreen.LinkText.HIDDEN, Optional.empty()),
            clock)
        .run();
    return screen.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyItIsThereAgainAfterARunThatWasNotKept(Language language) throws InterruptedException {
    String why = Words.of(language).text("link.was-until-closed");
    assertFalse(show(language).contains(why));

    engine.afterUntilClosed();

    assertTrue(show(language).contains(why));
  }
}
