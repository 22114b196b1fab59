package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.limits.Rate;

/// A connection by a response that does not end and requests beside it.
class StreamTest extends RelayTest {
  static final int DONE = 204;
  static final byte[] PING = StreamClient.record(1, new Request.Ping());

  @Test
  void answersARequestDownTheStream() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      assertEquals(DONE, client.post(0, StreamClient.record(7, new Request.Hello(nonce, 1))));
      Answer answer = (Answer) client.frame();
      assertEquals(7, answer.id());
      assertInstanceOf(Result.HelloResult.class, answer.result());
    }
  }

  @Test
  void takesSeveralFramesInOneRequestInTheirOrder() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(DONE, client.post(0, PING, StreamClient.record(2, new Request.Ping())));
      assertEquals(DONE, client.post(1, StreamClient.record(3, new Request.Ping())));
      for (long id = 1; id <= 3; id++) {
        assertNotLoggedIn(id, client);
      }
    }
  }

  @Test
  void takesNothingForASessionThatIsNotThere() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(404, client.postAs("00".repeat(16), 0, PING));
      assertEquals(404, client.postAs("", 0, PING));
      assertEquals(404, client.postAs("zz".repeat(16), 0, PING));
      assertEquals(3, relay.status().refusals().get("NO_STREAM"));
      assertEquals(DONE, client.post(0, PING));
      assertNotLoggedIn(1, client);
    }
  }

  @Test
  void givesEveryStreamAnIdOfItsOwnThatEndsWithIt() throws IOException, InterruptedException {
    String gone;
    try (StreamClient first = new StreamClient(relay);
        StreamClient second = new StreamClient(relay)) {
      gone = first.session();
      assertEquals(32, gone.length());
      assertTrue(!gone.equals(second.session()));
      assertEquals(409, first.post(5, PING));
      assertTrue(first.hasEnded());
      assertEquals(404, second.postAs(gone, 0, PING));
    }
  }

  @Test
  void endsASessionAtARequestOutOfItsTurn() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(DONE, client.post(0, PING));
      assertNotLoggedIn(1, client);
      assertEquals(409, client.post(2, PING));
      assertTrue(client.hasEnded());
    }
    assertEquals(1, relay.status().refusals().get("NO_STREAM"));
  }

  @Test
  void doesARequestOnceThatComesTwice() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(DONE, client.post(0, PING));
      assertEquals(DONE, client.post(0, PING));
      assertEquals(DONE, client.post(1, StreamClient.record(2, new Request.Ping())));
      assertNotLoggedIn(1, client);
      assertNotLoggedIn(2, client);
    }
  }

  @Test
  void readsNoMoreFromAClientThatReadsNothing() throws Exception {
    restart(
        limits()
            .withLoopback(new Rate(100_000_000, Duration.ofMillis(1)))
            .withLoginWithin(Duration.ofMinutes(5))
            .withPingAfter(Duration.ofMinutes(5)));
    try (StreamClient posts = new StreamClient(relay);
        DeafStream deaf = new DeafStream(relay)) {
      byte[] many = manyPings();
      long turn = 0;
      CompletableFuture<Integer> last = posts.postLater(deaf.session(), turn, many);
      while (isAnsweredSoon(last)) {
        turn++;
        assertTrue(turn < 100, "it read on and on");
        last = posts.postLater(deaf.session(), turn, many);
      }
      deaf.readUntil(last::isDone);
      assertEquals(DONE, last.get());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void endsASessionAtARequestBeforeTheAnswerToTheOneBefore(int ahead) throws Exception {
    restart(
        limits()
            .withLoopback(new Rate(100_000_000, Duration.ofMillis(1)))
            .withLoginWithin(Duration.ofMinutes(5))
            .withPingAfter(Duration.ofMinutes(5)));
    try (StreamClient posts = new StreamClient(relay);
        DeafStream deaf = new DeafStream(relay)) {
      byte[] many = manyPings();
      long turn = 0;
      CompletableFuture<Integer> last = posts.postLater(deaf.session(), turn, many);
      while (isAnsweredSoon(last)) {
        turn++;
        last = posts.postLater(deaf.session(), turn, many);
      }
      assertEquals(409, posts.postAs(deaf.session(), turn + ahead, PING));
    }
  }

  @Test
  void asksASilentStreamForASignOfLifeAndEndsADeadOne() throws IOException, InterruptedException {
    restart(limits().withPingAfter(Duration.ofMillis(300)));
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(0, client.record().size());
      assertEquals(DONE, client.post(0, StreamClient.record(new byte[0])));
      assertEquals(0, client.record().size(), "asked once more, not ended");
      assertTrue(client.hasEnded());
    }
    assertEquals(1, relay.status().refusals().get("SILENT"));
  }

  @Test
  void endsAStreamThatDoesNotLogIn() throws IOException, InterruptedException {
    restart(limits().withLoginWithin(Duration.ofMillis(300)));
    try (StreamClient client = new StreamClient(relay)) {
      assertTrue(client.hasEnded());
    }
    assertEquals(1, relay.status().refusals().get("NO_LOGIN"));
  }

  @Test
  void hangsUpAtOnceOnASecondRequestWhereAStreamIs() throws IOException {
    restart(limits().withLoginWithin(Duration.ofMinutes(5)).withPingAfter(Duration.ofMinutes(5)));
    try (Socket socket = socket()) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      byte[] get = "GET /stream HTTP/1.1\r\nhost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      out.write(get);
      out.write(get);
      out.flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertEquals(all.indexOf("HTTP/1.1"), all.lastIndexOf("HTTP/1.1"), all);
    }
  }

  private static boolean isAnsweredSoon(CompletableFuture<Integer> answer)
      throws InterruptedException, ExecutionException {
    try {
      return answer.get(5, TimeUnit.SECONDS) == DONE;
    } catch (TimeoutException _) {
      return false;
    }
  }

  private static byte[] manyPings() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (all.size() < (1 << 20) - PING.length) {
      all.writeBytes(PING);
    }
    return all.toByteArray();
  }

  static void assertNotLoggedIn(long id, StreamClient client) throws IOException {
    Answer answer = (Answer) client.frame();
    assertEquals(id, answer.id());
    assertEquals(RefusalReason.NOT_LOGGED_IN, ((Result.Refusal) answer.result()).reason());
  }

  private Socket socket() throws IOException {
    return new Socket(relay.address().getAddress(), relay.address().getPort());
  }
}
