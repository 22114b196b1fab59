package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

/// Kills a relay that runs as a program of its own, again and again, in the middle of its work.
class CrashTest {
  private static final int MESSAGES = 2_000;
  private static final int KILLED_AFTER = 550;
  private static final int AT_ONCE = 64;

  @TempDir private Path data;

  private final List<Request.Submit> submits = new ArrayList<>();
  private final SortedMap<Long, MessageId> received = new TreeMap<>();
  private long acknowledged;
  private int accepted;

  @Test
  void losesNothingThatItAcceptedAndRepeatsNothingThatWasAcknowledged() throws IOException {
    MovableClock clock = new MovableClock();
    clock.forward(Duration.ofMillis(System.currentTimeMillis() - clock.millis()));
    TestAccount ani = new TestAccount(clock);
    TestAccount budi = new TestAccount(clock);
    for (int i = 0; i < MESSAGES; i++) {
      submits.add(Messages.to(budi, "message " + i));
    }
    boolean isFirst = true;
    while (accepted < MESSAGES) {
      Program program = Program.start(data);
      if (isFirst) {
        register(program, ani);
        register(program, budi);
        isFirst = false;
      }
      try (RawClient sender = ani.phone.loggedIn(program.url);
          RawClient receiver = budi.phone.loggedIn(program.url)) {
        int until = Math.min(MESSAGES, accepted + KILLED_AFTER);
        while (accepted < until) {
          submitSome(sender);
          receiveSome(receiver);
        }
        List<CompletableFuture<Result>> unknown = new ArrayList<>();
        for (int i = accepted; i < Math.min(MESSAGES, accepted + AT_ONCE); i++) {
          unknown.add(sender.send(submits.get(i)));
        }
        program.kill();
        unknown.forEach(CrashTest::outcome);
      }
    }
    drain(budi);
    assertEquals(
        submits.stream().map(Request.Submit::messageId).toList(), List.copyOf(received.values()));
  }

  private void submitSome(RawClient sender) {
    List<CompletableFuture<Result>> answers = new ArrayList<>();
    for (int i = accepted; i < Math.min(MESSAGES, accepted + AT_ONCE); i++) {
      answers.add(sender.send(submits.get(i)));
    }
    for (CompletableFuture<Result> answer : answers) {
      assertTrue(RawClient.await(answer) instanceof Result.SubmitResult);
      accepted++;
    }
  }

  private void receiveSome(RawClient receiver) {
    for (int i = receiver.unread(); i > 0; i--) {
      note(receiver.push());
    }
    if (!received.isEmpty() && received.lastKey() > acknowledged) {
      receiver.ask(new Request.Ack(received.lastKey()), Result.Done.class);
      acknowledged = received.lastKey();
    }
  }

  private void note(Push push) {
    if (push instanceof Push.Delivery delivery) {
      assertTrue(delivery.sequence() > acknowledged, "pushed after its acknowledgement");
      MessageId message = ((Envelope) delivery.item()).messageId();
      MessageId before = received.putIfAbsent(delivery.sequence(), message);
      assertTrue(before == null || before.equals(message), "another message under one sequence");
    }
  }

  private void drain(TestAccount budi) throws IOException {
    Program program = Program.start(data);
    try (RawClient receiver = budi.phone.loggedIn(program.url)) {
      for (Push push = receiver.push();
          !(push instanceof Push.QueueEmpty);
          push = receiver.push()) {
        note(push);
        receiver.ask(new Request.Ack(received.lastKey()), Result.Done.class);
      }
    }
    program.kill();
  }

  private void register(Program program, TestAccount account) throws IOException {
    String token = Files.readString(data.resolve("set-up-token"));
    try (RawClient client = new RawClient(program.url)) {
      Result result = account.registerWith(client, WireSecret.copyOf(Bytes.fromHex(token)));
      assertTrue(result instanceof Result.RegisterResult, result.toString());
    }
  }

  private static void outcome(CompletableFuture<Result> answer) {
    try {
      answer.join();
    } catch (CancellationException _) {
      // Whether it was accepted is unknown; it is submitted again.
    }
  }

  /// The relay as a program.
  private record Program(Process process, String url) {
    static Program start(Path data) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  RelayCommand.class.getName(),
                  "--listen",
                  "127.0.0.1:0",
                  "--data",
                  data.toString(),
                  "--plain-on-loopback",
                  "--json")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      return new Program(process, field(line, "address"));
    }

    private static String field(String json, String name) {
      Map<String, String> fields = new TreeMap<>();
      for (String pair : json.replaceAll("[{}\"]", "").split(",", -1)) {
        int colon = pair.indexOf(':');
        fields.put(pair.substring(0, colon), pair.substring(colon + 1));
      }
      return fields.getOrDefault(name, "");
    }

    void kill() {
      process.destroyForcibly().onExit().join();
    }
  }
}
