package org.tautan.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.model.ChatState;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.FakeEngine;
import org.tautan.terminal.dialogue.PlainDialogue;
import org.tautan.terminal.screen.Look;
import org.tautan.terminal.screen.Look.Colours;
import org.tautan.terminal.screen.Look.Letters;
import org.tautan.terminal.screen.MessageLines;
import org.tautan.terminal.words.Words;

class ChatShellTest {
  private static final AccountId BUDI = FakeEngine.account(2);
  private static final AccountId SITI = FakeEngine.account(3);

  private final EventFeed events = new EventFeed();
  private final FakeEngine engine =
      new FakeEngine(events)
          .withAccount(DeviceId.PRIMARY)
          .withChat(BUDI, "Budi", ChatState.ACCEPTED)
          .withChat(SITI, "Si\u001B[2Jti", ChatState.REQUEST);

  private String type(Language language, String... lines) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Look look = new Look(Colours.OFF, Letters.UNICODE);
    Words words = Words.of(language);
    PlainDialogue dialogue =
        new PlainDialogue(
            new BufferedReader(new StringReader(String.join("\n", lines) + "\n")),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            look);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Seat seat = new Seat(engine, events, dialogue, words, new MessageLines(words, look, clock));
    new ChatShell(seat, new OpenChat(), List.of()).run();
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void sendsWhatIsTypedInAnOpenChat() {
    type(Language.ENGLISH, "open 1", "halo Budi", "devices please");

    assertEquals(List.of("send halo Budi", "send devices please"), engine.calls);
  }

  @Test
  void takesCommandsWithASlashEvenInAnOpenChat() {
    String screen = type(Language.ENGLISH, "open 1", "/devices");

    assertTrue(engine.calls.isEmpty());
    assertTrue(screen.contains("laptop  Linux  linked on 1 Jan 1970, last seen"), screen);
  }

  @Test
  void callsADeviceSomethingElse() {
    String screen =
        type(
            Language.ENGLISH,
            "/rename-device 1 Meja kerja",
            "/rename-device 7 Nobody",
            "/rename-device",
            "/rename-device 1");

    assertEquals(List.of("rename 1 Meja kerja", "rename 7 Nobody"), engine.calls);
    assertTrue(screen.contains("It is called Meja kerja now."), screen);
    assertTrue(screen.contains("There is no such device."), screen);
    assertEquals(2, screen.split("Say which device", -1).length - 1, screen);
  }

  @Test
  void showsTheChatAndMarksItRead() {
    engine.receive(BUDI, "apa kabar?", Freshness.LIVE);

    String screen = type(Language.ENGLISH, "open 1");

    assertTrue(screen.contains("Budi: apa kabar?"), screen);
    assertEquals(List.of("read 2"), engine.calls);
  }

  @Test
  void showsOnlyAcceptedChatsInTheList() {
    String screen = type(Language.ENGLISH, "chats");

    assertTrue(screen.contains("1  Budi"), screen);
    assertFalse(screen.contains("Si"), screen);
  }

  @Test
  void showsRequestsWithHarmlessNamesAndTakesTheDecision() {
    String screen = type(Language.ENGLISH, "requests", "accept 1");

    assertTrue(screen.contains("1  Si�[2Jti"), screen);
    assertEquals(List.of("accept 3"), engine.calls);
  }

  @Test
  void asksForANumberThatIsInTheList() {
    String screen = type(Language.ENGLISH, "open 9", "open x", "open", "typed");

    assertEquals(3, screen.split("Say which one", -1).length - 1);
    assertTrue(engine.calls.isEmpty());
  }

  @Test
  void endsAtQuit() {
    type(Language.ENGLISH, "open 1", "/quit", "never sent");

    assertTrue(engine.calls.isEmpty());
  }

  @Test
  void explainsEveryCommandInBothLanguages() {
    assertTrue(type(Language.ENGLISH, "help").contains("/devices  lists the linked devices"));
    assertTrue(
        type(Language.INDONESIAN, "help").contains("/devices  menampilkan Perangkat Tertaut"));
  }

  @Test
  void explainsAFailure() {
    String screen = type(Language.INDONESIAN, "add mine");

    assertTrue(screen.contains("Itu tautan kontak Anda sendiri."), screen);
  }
}
