package org.tautan.terminal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.model.ChatState;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.boundary.FakeEngine;
import org.tautan.terminal.words.Words;

class BotTest {
  private static final AccountId BUDI = FakeEngine.account(2);
  private static final String BUDI_ID = ValueForms.of(BUDI);

  private final EventFeed events = new EventFeed();
  private final FakeEngine engine = new FakeEngine(events);

  private FakeEngine withBudi() {
    return engine.withAccount(DeviceId.PRIMARY).withChat(BUDI, "Budi", ChatState.ACCEPTED);
  }

  private List<JsonObject> talk(String input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    new Bot("phone", events, Words.of(Language.ENGLISH), stream)
        .serve(engine, Map.of(), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private List<JsonObject> answers(String input) throws IOException {
    return talk(input).stream().filter(line -> !line.has("event")).toList();
  }

  @Test
  void saysThatItIsReadyBeforeAnythingElse() throws IOException {
    withBudi();

    JsonObject ready = talk("").getFirst();

    assertEquals("ready", ready.get("event").getAsString());
    assertEquals("phone", ready.get("program").getAsString());
    assertEquals("online", ready.get("connectivity").getAsString());
    assertEquals("Ani", ready.getAsJsonObject("account").get("name").getAsString());
  }

  @Test
  void saysWhetherTheLastRunWasKept() throws IOException {
    assertEquals("as-left", talk("").getFirst().get("beginning").getAsString());
    engine.afterUntilClosed();
    assertEquals("after-until-closed", talk("").getFirst().get("beginning").getAsString());
  }

  @Test
  void endsWithTheInput() throws IOException {
    assertEquals(1, talk("").size());
  }

  @Test
  void endsAtQuitAndLeavesWhatFollows() throws IOException {
    withBudi();

    List<JsonObject> answers =
        answers("{\"id\":1,\"command\":\"quit\"}\n{\"id\":2,\"command\":\"offline\"}\n");

    assertEquals(1, answers.size());
    assertEquals("bye", answers.getFirst().get("answer").getAsString());
  }

  @Test
  void answersWithTheIdOfTheCommandWhateverItIs() throws IOException {
    List<JsonObject> answers =
        answers(
            """
            {"id":"a b","command":"status"}
            {"id":7,"command":"status"}
            {"command":"status"}
            """);

    assertEquals("a b", answers.get(0).get("id").getAsString());
    assertEquals(7, answers.get(1).get("id").getAsInt());
    assertFalse(answers.get(2).has("id"));
  }

  @Test
  void sendsAMessageAndTellsOfIt() throws IOException {
    withBudi();

    List<JsonObject> lines =
        talk(
            "{\"id\":1,\"command\":\"send\",\"chat\":\"%s\",\"text\":\"halo \\u2028 \\\"Budi\\\"\\n!\"}\n"
                .formatted(BUDI_ID));

    assertEquals(List.of("send halo \u2028 \"Budi\"\n!"), engine.calls);
    JsonObject event = lines.get(1).getAsJsonObject("message");
    JsonObject answer = lines.get(2).getAsJsonObject("message");
    assertEquals(event, answer);
    assertEquals("halo \u2028 \"Budi\"\n!", answer.get("text").getAsString());
    assertEquals("waiting", answer.get("status").getAsString());
  }

  @Test
  void listsMessagesOldestFirstAndFromAnyPlace() throws IOException {
    withBudi();
    engine.receive(BUDI, "one", Freshness.LIVE);
    engine.receive(BUDI, "two", Freshness.LIVE);
    engine.receive(BUDI, "three", Freshness.LIVE);
    String command = "{\"command\":\"messages\",\"chat\":\"%s\"%s}\n";

    JsonArray all = answers(command.formatted(BUDI_ID, "")).getFirst().getAsJsonArray("messages");
    String place = all.get(2).getAsJsonObject().get("order").getAsString();
    JsonArray older =
        answers(command.formatted(BUDI_ID, ",\"limit\":1,\"before\":\"" + place + "\""))
            .getFirst()
            .getAsJsonArray("messages");

    assertEquals("one", all.get(0).getAsJsonObject().get("text").getAsString());
    assertEquals(1, older.size());
    assertEquals("two", older.get(0).getAsJsonObject().get("text").getAsString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "7",
        "\"send\"",
        "{",
        "{\"command\":\"offline\"} {}",
        "{\"command\":\"offline\"}]",
        "{'command':'offline'}",
        "{command:\"offline\"}",
        "\u0000"
      })
  void refusesAMalformedLineAndChangesNothing(String line) throws IOException {
    withBudi();

    List<JsonObject> answers = answers(line + "\n{\"id\":1,\"command\":\"status\"}\n");

    assertEquals("malformed-line", answers.getFirst().get("error").getAsString());
    assertEquals("online", answers.get(1).get("connectivity").getAsString());
    assertTrue(engine.calls.isEmpty());
  }

  @Test
  void refusesALineThatIsTooLongAndGoesOn() throws IOException {
    List<JsonObject> answers =
        answers("x".repeat(200_000) + "\n{\"id\":1,\"command\":\"status\"}\n");

    assertEquals("line-too-long", answers.getFirst().get("error").getAsString());
    assertEquals("status", answers.get(1).get("answer").getAsString());
  }

  @Test
  void namesWhatIsMissingOrWrong() throws IOException {
    List<JsonObject> answers =
        answers(
            """
            {"command":"send"}
            {"command":"send","chat":"nobody","text":"x"}
            {"command":"send","chat":7,"text":"x"}
            {"command":"fly"}
            {}
            """);

    assertEquals("missing-argument", answers.get(0).get("error").getAsString());
    assertEquals("chat", answers.get(0).getAsJsonArray("detail").get(0).getAsString());
    assertEquals("bad-argument", answers.get(1).get("error").getAsString());
    assertEquals("bad-argument", answers.get(2).get("error").getAsString());
    assertEquals("unknown-command", answers.get(3).get("error").getAsString());
    assertEquals("missing-argument", answers.get(4).get("error").getAsString());
  }

  @Test
  void explainsWhyAMessageWasNotSent() throws IOException {
    JsonObject answer =
        answers("{\"command\":\"send\",\"chat\":\"%s\",\"text\":\"x\"}\n".formatted(BUDI_ID))
            .getFirst();

    assertEquals("no-chat", answer.get("error").getAsString());
    assertFalse(answer.get("say").getAsString().isBlank());
  }

  @Property(tries = 200)
  void survivesAnyLineAndAnswersTheNext(@ForAll String line) throws IOException {
    withBudi();

    List<JsonObject> answers =
        answers(line.replace("\n", "") + "\n{\"id\":99,\"command\":\"status\"}\n");

    assertEquals(99, answers.getLast().get("id").getAsInt());
    assertTrue(engine.calls.isEmpty());
  }
}
