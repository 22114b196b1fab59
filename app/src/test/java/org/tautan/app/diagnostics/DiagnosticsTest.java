package org.tautan.app.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.app.stage.Desk;
import org.tautan.engine.api.SendOutcome;

/// The diagnostic file tells of a fault and of nobody.
class DiagnosticsTest {
  private static final Redaction NOBODY_KNOWN = new Redaction(List.of());

  @TempDir private Path data;

  @Test
  void tellsStatesAndCountsAndNobodysNameIdTextOrAddress() {
    try (Desk desk = new Desk(data)) {
      String text = "Rahasia besar kita";
      assertTrue(
          desk.engine.engine().chats().send(desk.budi.account(), text)
              instanceof SendOutcome.Queued);
      desk.budi.engine().chats().send(desk.phone.account(), "hai");
      desk.until(() -> desk.engine.chat(desk.budi.account()).title().equals("Budi"));
      EngineFacts facts = EngineFacts.of(desk.engine.engine());
      String mine = desk.engine.account().display();
      String theirs = desk.budi.account().display();
      String relay = desk.world.relay().url();
      String log =
          "Nothing for Ana of "
              + mine
              + " from Budi ("
              + theirs
              + ") at "
              + relay
              + " on Meja kerja, said “"
              + text
              + "”";
      String file = file(facts, line("org.tautan.engine.Courier", log, new IOException(text)));

      assertTrue(file.contains("connection: online"), file);
      assertTrue(file.contains("devices: 2"), file);
      assertTrue(file.contains("chats: "), file);
      assertTrue(file.contains("java.io.IOException"), file);
      for (String secret :
          List.of("Ana", "Budi", "Meja kerja", mine, theirs, relay, "127.0.0.1", text)) {
        assertFalse(
            file.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)),
            () -> secret + " stands in:\n" + file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.20",
        "10.0.0.7:8443",
        "fe80::1c2d:3e4f",
        "[2001:db8::1]:443",
        "relay.example.org:8443",
        "wss://relay.example",
        "https://chat.example/p#ABC",
        "tautan:c:XYZ123",
        "somebody@example.org",
        "/home/ana/.local/share/tautan",
        "C:\\Users\\Ana\\tautan",
        "ABCD-EFGH-IJKL-MNOP-QRST-UVWX",
        "ABCD EFGH IJKL MNOP QRST",
        "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U",
        "“apa kabar, sayang?”",
        "\"see you at eight\""
      })
  void whatLooksLikeAPersonOrAPlaceIsTakenOut(String secret) {
    String clean = NOBODY_KNOWN.clean("It failed for " + secret + " just now");
    assertEquals("It failed for […] just now", clean);
  }

  @Test
  void ordinarySentencesStay() {
    String sentence = "The relay did not start; a step of the engine failed, it is tried again";
    assertEquals(sentence, NOBODY_KNOWN.clean(sentence));
  }

  @Test
  void aShortNameIsTakenOutWhereItIsAWord() {
    Redaction redaction = new Redaction(List.of("Al", "  ", "李"));
    assertEquals("[…] called, also […]", redaction.clean("Al called, also 李"));
  }

  @Test
  void whatOthersLogIsLeftOut() {
    String file =
        file(
            new EngineFacts(List.of(), List.of()),
            line("io.netty.Channel", "something of theirs", new IOException("x")));
    assertTrue(file.contains("io.netty.Channel: (not shown)"), file);
    assertFalse(file.contains("theirs"), file);
  }

  private static String file(EngineFacts facts, LogLine line) {
    return Diagnostics.text(Instant.EPOCH, List.of("version: 1"), facts, List.of(line));
  }

  private static LogLine line(String logger, String message, Exception thrown) {
    return new LogLine(
        Instant.EPOCH, "WARNING", logger, message, List.of(thrown.getClass().getName()));
  }
}
