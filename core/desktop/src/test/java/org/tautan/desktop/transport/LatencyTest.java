package org.tautan.desktop.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

/// Nothing waits for company before it is sent: neither Nagle's algorithm nor a flush timer.
@Timeout(60)
class LatencyTest {
  private static final int ROUNDS = 3000;

  @Test
  void aRoundTripOnLoopbackTakesWellUnderAMillisecond() throws Exception {
    try (RawServer server = RawServer.plain()) {
      assertQuick(server);
    }
  }

  @Test
  void aRoundTripThroughTlsTakesUnderAMillisecond() throws Exception {
    try (RawServer server = RawServer.withTls(SelfSigned.create())) {
      assertQuick(server);
    }
  }

  private static void assertQuick(RawServer server) throws Exception {
    try (RelayChannel channel = Patient.transport().open(server.address());
        Peer peer = server.peer()) {
      Thread.ofPlatform().daemon().start(() -> echo(peer));
      Bytes frame = Bytes.copyOf(new byte[512]);
      long[] nanos = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long begin = System.nanoTime();
        channel.send(frame);
        assertTrue(channel.receive(20_000).isPresent());
        nanos[i] = System.nanoTime() - begin;
      }
      Arrays.sort(nanos, ROUNDS / 3, ROUNDS);
      long median = nanos[ROUNDS * 2 / 3];
      assertTrue(median < 1_000_000, "median " + median / 1000 + " µs");
    }
  }

  private static void echo(Peer peer) {
    try {
      while (true) {
        peer.send(Peer.BINARY, peer.read().payload());
      }
    } catch (IOException _) {
      // the test is over
    }
  }
}
