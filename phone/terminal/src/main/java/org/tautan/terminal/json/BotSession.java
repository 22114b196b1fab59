package org.tautan.terminal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.port.StoreException;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// Reads commands, one JSON object a line, and answers each with one line that carries its id. A
/// line that is no command gets an error line and changes nothing. One thread.
public final class BotSession {
  private static final int LONGEST_LINE = 128 * 1024;

  private final Map<String, BotCommand> commands;
  private final JsonOut out;
  private final Words words;

  /// @param commands by name; `quit` is the session's own
  public BotSession(Map<String, BotCommand> commands, JsonOut out, Words words) {
    this.commands = Map.copyOf(commands);
    this.out = out;
    this.words = words;
  }

  /// Serves until the input ends or `quit` comes.
  public void run(Reader in) throws IOException {
    BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
    while (true) {
      switch (lines.next()) {
        case BoundedLines.End _ -> {
          return;
        }
        case BoundedLines.TooLong _ -> out.write(error(Problem.of(Trouble.LINE_TOO_LONG)));
        case BoundedLines.Line(String line) -> {
          if (!line.isBlank() && serve(line) == Next.END) {
            return;
          }
        }
      }
    }
  }

  private enum Next {
    GO_ON,
    END
  }

  private Next serve(String line) {
    Optional<JsonObject> parsed = parse(line);
    if (parsed.isEmpty()) {
      out.write(error(Problem.of(Trouble.MALFORMED_LINE)));
      return Next.GO_ON;
    }
    JsonObject body = parsed.get();
    boolean quit = isQuit(body);
    Answer answer = quit ? Answer.named("bye") : answer(new Arguments(body));
    JsonElement id = body.get("id");
    out.write(id == null ? answer : answer.withId(id));
    return quit ? Next.END : Next.GO_ON;
  }

  private Answer answer(Arguments arguments) {
    try {
      String name = arguments.text("command");
      BotCommand command = commands.get(name);
      return command == null
          ? error(Problem.of(Trouble.UNKNOWN_COMMAND, name))
          : command.run(arguments);
    } catch (BadArgumentException e) {
      return error(e.problem());
    } catch (StoreException e) {
      return error(Problems.of(e));
    }
  }

  private Answer error(Problem problem) {
    return Answer.error(problem, words);
  }

  private static boolean isQuit(JsonObject body) {
    JsonElement command = body.get("command");
    return command != null
        && command.isJsonPrimitive()
        && command.getAsJsonPrimitive().isString()
        && command.getAsString().equals("quit");
  }

  private static Optional<JsonObject> parse(String line) {
    try (JsonReader reader = new JsonReader(new StringReader(line))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT && element.isJsonObject();
      return whole ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException | MalformedJsonException _) {
      return Optional.empty();
    } catch (IOException _) {
      // a reader over a string fails only where the text ends too early
      return Optional.empty();
    }
  }
}
