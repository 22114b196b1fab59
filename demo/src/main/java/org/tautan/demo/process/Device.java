package org.tautan.demo.process;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.tautan.demo.story.DeviationException;

/// A phone or companion in a process of its own, driven through its bot mode (docs/terminal.md).
///
/// One thread gives commands; another, made here, reads what the process says. Waiting always ends,
/// with a [DeviationException] that says for what it waited.
public final class Device implements AutoCloseable {
  /// How long anything may take on a slow computer.
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Process process;
  private final BufferedWriter in;
  private final List<JsonObject> events = new ArrayList<>();
  private final Map<Integer, JsonObject> answers = new HashMap<>();
  private final Object changed = new Object();
  private int lastId;
  private boolean ended;

  private Device(String name, Process process) {
    this.name = name;
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /// Starts a process; it is not ready yet.
  ///
  /// @param name how the story calls it
  /// @param errors the file for its standard error
  public static Device start(String name, String mainClass, List<String> arguments, Path errors) {
    Device device = new Device(name, ChildJvm.start(mainClass, arguments, errors));
    Thread.ofVirtual().name("reader-" + name).start(device::read);
    return device;
  }

  /// How the story calls it.
  public String name() {
    return name;
  }

  /// Waits until it is ready for commands.
  ///
  /// @return its first line
  public JsonObject ready() throws DeviationException, InterruptedException {
    return await(event("ready"), 0, "ready");
  }

  /// A place in the stream of events; later waits can begin there.
  public int mark() {
    synchronized (changed) {
      return events.size();
    }
  }

  /// Waits for an event after a mark.
  public JsonObject await(Predicate<JsonObject> wanted, int since, String what)
      throws DeviationException, InterruptedException {
    return until(
        what,
        () -> {
          for (int i = since; i < events.size(); i++) {
            if (wanted.test(events.get(i))) {
              return Optional.of(events.get(i));
            }
          }
          return Optional.empty();
        });
  }

  /// Events with that name.
  public static Predicate<JsonObject> event(String name) {
    return line -> line.get("event").getAsString().equals(name);
  }

  /// Gives a command and waits for its answer, error answers included.
  public JsonObject ask(JsonObject command) throws DeviationException, InterruptedException {
    return answer(post(command), command.get("command").getAsString());
  }

  /// Gives a command that has to work.
  public JsonObject tell(JsonObject command) throws DeviationException, InterruptedException {
    JsonObject answer = ask(command);
    if (answer.has("error")) {
      throw new DeviationException(
          name + ": " + command.get("command").getAsString() + " was refused: " + answer);
    }
    return answer;
  }

  /// Gives a command without waiting.
  ///
  /// @return its id, for [#answer]
  public int post(JsonObject command) throws DeviationException {
    JsonObject line = command.deepCopy();
    int id = ++lastId;
    line.addProperty("id", id);
    try {
      in.write(line + "\n");
      in.flush();
      return id;
    } catch (IOException e) {
      throw new DeviationException(name + " has ended: " + e.getMessage());
    }
  }

  /// Waits for the answer to a command.
  public JsonObject answer(int id, String what) throws DeviationException, InterruptedException {
    return until("an answer to " + what, () -> Optional.ofNullable(answers.remove(id)));
  }

  /// The answers that have come to commands posted so far; does not wait.
  public Optional<JsonObject> answerSoFar(int id) {
    synchronized (changed) {
      return Optional.ofNullable(answers.get(id));
    }
  }

  /// Waits until something is so, looking again whenever the process has said something, and at
  /// least every quarter of a second.
  public <T> T until(String what, Look<T> look) throws DeviationException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (changed) {
      while (true) {
        Optional<T> seen = look.look();
        if (seen.isPresent()) {
          return seen.get();
        }
        long left = end - System.nanoTime();
        if (ended || left <= 0) {
          throw new DeviationException(
              name + (ended ? " ended instead of " : " did not bring in time: ") + what);
        }
        changed.wait(Math.clamp(left / 1_000_000, 1, 250));
      }
    }
  }

  /// Looks whether something is so.
  @FunctionalInterface
  public interface Look<T> {
    /// What was looked for, once it is there; may be asked many times.
    Optional<T> look();
  }

  /// Ends the process without any warning (SIGKILL).
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Asks the process to end and waits for it.
  public void quit() throws DeviationException, InterruptedException {
    tell(Commands.of("quit"));
    close();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new DeviationException(name + " did not end");
    }
    if (process.exitValue() != 0) {
      throw new DeviationException(name + " ended with status " + process.exitValue());
    }
  }

  /// Whether it runs.
  public boolean isAlive() {
    return process.isAlive();
  }

  /// Ends its input, which ends it.
  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException _) {
      // it has ended already
    }
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        keep(JsonParser.parseString(line).getAsJsonObject());
      }
    } catch (IOException _) {
      // it was killed while it spoke: that it has ended is all there is to know
    } finally {
      synchronized (changed) {
        ended = true;
        changed.notifyAll();
      }
    }
  }

  private void keep(JsonObject line) {
    synchronized (changed) {
      JsonElement id = line.get("id");
      if (line.has("event")) {
        events.add(line);
      } else if (id != null) {
        answers.put(id.getAsInt(), line);
      }
      changed.notifyAll();
    }
  }

  /// The messages of a chat that people wrote, oldest first.
  public List<JsonObject> texts(String chat) throws DeviationException, InterruptedException {
    JsonObject command = Commands.of("messages", "chat", chat);
    command.addProperty("limit", 10_000);
    JsonArray all = tell(command).getAsJsonArray("messages");
    return all.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(message -> message.get("kind").getAsString().equals("text"))
        .toList();
  }
}
