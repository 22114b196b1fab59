package org.tautan.terminal.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.FakeEngine;
import org.tautan.terminal.json.Bot;
import org.tautan.terminal.screen.CodePicture;
import org.tautan.terminal.words.Words;

class PhoneBotCommandsTest {
  private static final String LINK = "HTTPS://RELAY.EXAMPLE/L#ABCDEFGH";

  @TempDir Path directory;

  private final EventFeed events = new EventFeed();
  private final FakeEngine engine = new FakeEngine(events);

  private List<JsonObject> ask(String... commands) throws IOException {
    Words words = Words.of(Language.ENGLISH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    RelayAddress relay = new RelayAddress("ws://127.0.0.1:1");
    byte[] input = (String.join("\n", commands) + "\n").getBytes(StandardCharsets.UTF_8);
    new Bot("phone", events, words, stream)
        .serve(
            engine,
            new PhoneBotCommands(engine, relay, words, Clock.systemUTC()).all(),
            new ByteArrayInputStream(input));
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> !line.has("event"))
        .toList();
  }

  private static String error(JsonObject answer) {
    return answer.get("error").getAsString();
  }

  @Test
  void makesAnAccountWithItsPin() throws IOException {
    JsonObject answer =
        ask("{\"command\":\"create\",\"name\":\"Ani\",\"pin\":\"246810\"}").getFirst();

    assertEquals("created", answer.get("answer").getAsString());
    assertEquals(List.of("create Ani", "set-pin"), engine.calls);
  }

  @Test
  void refusesAShortPinBeforeAnythingIsMade() throws IOException {
    JsonObject answer = ask("{\"command\":\"create\",\"name\":\"Ani\",\"pin\":\"123\"}").getFirst();

    assertEquals("pin-too-short", error(answer));
    assertTrue(engine.calls.isEmpty());
  }

  @Test
  void neverSaysThePinAgain() throws IOException {
    engine.withAccount(DeviceId.PRIMARY);

    String answers =
        ask(
                "{\"command\":\"create\",\"name\":\"Ani\",\"pin\":\"97531086\"}",
                "{\"command\":\"unlink\",\"device\":1,\"pin\":\"97531086\"}")
            .toString();

    assertFalse(answers.contains("97531086"), answers);
  }

  @Test
  void savesTheKitForItsOwnerOnlyAndForgetsItOnceTheFileCanBeRead() throws IOException {
    Path file = directory.resolve("kit.json");
    String confirm = "{\"command\":\"confirm-kit\",\"file\":\"%s\"}".formatted(file);

    List<JsonObject> answers =
        ask(
            "{\"command\":\"create\",\"name\":\"Ani\",\"pin\":\"246810\"}",
            "{\"command\":\"kit\",\"file\":\"%s\"}".formatted(file),
            confirm,
            confirm);

    assertEquals("kit-saved", answers.get(1).get("answer").getAsString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals("kit-confirmed", answers.get(2).get("answer").getAsString());
    assertEquals("no-kit", error(answers.get(3)));
  }

  @Test
  void neverOverwritesAFileWithTheKit() throws IOException {
    Path file = Files.writeString(directory.resolve("letter.txt"), "dear Budi");

    List<JsonObject> answers =
        ask(
            "{\"command\":\"create\",\"name\":\"Ani\",\"pin\":\"246810\"}",
            "{\"command\":\"kit\",\"file\":\"%s\"}".formatted(file));

    assertEquals("unwritable-file", error(answers.get(1)));
    assertEquals("dear Budi", Files.readString(file));
  }

  @Test
  void doesNotTakeAnotherFileForTheKit() throws IOException {
    Path file = Files.writeString(directory.resolve("letter.txt"), "dear Budi");

    List<JsonObject> answers =
        ask(
            "{\"command\":\"create\",\"name\":\"Ani\",\"pin\":\"246810\"}",
            "{\"command\":\"confirm-kit\",\"file\":\"%s\"}".formatted(file));

    assertEquals("not-a-kit", error(answers.get(1)));
    assertFalse(engine.calls.contains("kit-confirmed"));
  }

  @Test
  void readsTheCodeFromAPictureAfterThePin() throws IOException {
    engine.withAccount(DeviceId.PRIMARY);
    Path png = directory.resolve("code.png");
    assertTrue(CodePicture.write(LINK, png).isEmpty());
    String link = "{\"command\":\"link\",\"png\":\"%s\",\"pin\":\"%s\"}";

    List<JsonObject> answers =
        ask(link.formatted(png, "999999"), link.formatted(png, FakeEngine.PIN));

    assertEquals("wrong-pin", error(answers.get(0)));
    assertEquals("scanned", answers.get(1).get("answer").getAsString());
    assertEquals(List.of("scan " + LINK + " with proof"), engine.calls);
  }

  @Test
  void saysWhatIsWrongWithAPicture() throws IOException {
    engine.withAccount(DeviceId.PRIMARY);
    Path text = Files.writeString(directory.resolve("code.txt"), "no picture");
    String link = "{\"command\":\"link\",\"png\":\"%s\",\"pin\":\"246810\"}";

    List<JsonObject> answers =
        ask(link.formatted(text), link.formatted(directory.resolve("nothing.png")));

    assertEquals("not-a-picture", error(answers.get(0)));
    assertEquals("unreadable-file", error(answers.get(1)));
    assertTrue(engine.calls.isEmpty());
  }

  @Test
  void refusesToAcceptWhenNobodyWaits() throws IOException {
    engine.withAccount(DeviceId.PRIMARY);

    assertEquals("nothing-to-confirm", error(ask("{\"command\":\"link-accept\"}").getFirst()));
    assertTrue(engine.calls.isEmpty());
  }

  @Test
  void unlinksOnlyWithThePin() throws IOException {
    engine.withAccount(DeviceId.PRIMARY);

    List<JsonObject> answers =
        ask(
            "{\"command\":\"unlink\",\"device\":1,\"pin\":\"999999\"}",
            "{\"command\":\"unlink\",\"device\":1,\"pin\":\"246810\"}",
            "{\"command\":\"unlink\",\"device\":9,\"pin\":\"246810\"}");

    assertEquals("wrong-pin", error(answers.get(0)));
    assertEquals("unlinked", answers.get(1).get("answer").getAsString());
    assertEquals("no-such-device", error(answers.get(2)));
    assertEquals(List.of("unlink 1", "unlink 9"), engine.calls);
  }
}
