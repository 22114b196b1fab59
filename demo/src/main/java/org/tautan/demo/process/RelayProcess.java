package org.tautan.demo.process;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tautan.demo.story.DeviationException;

/// The relay in a process of its own, without TLS on loopback, so that the demo can look at what it
/// is given.
public final class RelayProcess implements AutoCloseable {
  private final Process process;
  private final JsonObject facts;

  private RelayProcess(Process process, JsonObject facts) {
    this.process = process;
    this.facts = facts;
  }

  /// Starts it and waits until it listens.
  ///
  /// @param port 0 takes a free one
  public static RelayProcess start(Path data, int port, Path errors) throws DeviationException {
    Process process =
        ChildJvm.start(
            "org.tautan.relay.RelayCommand",
            List.of(
                "--data",
                data.toString(),
                "--listen",
                "127.0.0.1:" + port,
                "--plain-on-loopback",
                "--json"),
            errors);
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    try {
      String line = out.readLine();
      if (line == null) {
        throw new DeviationException("the relay ended instead of listening: see " + errors);
      }
      return new RelayProcess(process, JsonParser.parseString(line).getAsJsonObject());
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new DeviationException("the relay said something else than where it listens: " + e);
    }
  }

  /// The port on which it listens.
  public int port() {
    String address = facts.get("address").getAsString();
    return Integer.parseInt(address.replaceAll(".*:(\\d+).*", "$1"));
  }

  /// Where its set-up token is.
  public Path setUpTokenFile() {
    return Path.of(facts.get("set-up-token").getAsString());
  }

  /// Ends it without any warning (SIGKILL).
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Tells it to stop and waits.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
