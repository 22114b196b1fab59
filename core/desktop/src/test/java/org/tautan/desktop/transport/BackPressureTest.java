package org.tautan.desktop.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

/// A slow engine slows the relay, and never the memory.
@Timeout(60)
class BackPressureTest {
  private static final int FRAME = 1 << 16;
  private static final int FRAMES = 4096;
  private static final int FRAMES_THAT_BUFFERS_HOLD = 512;

  private final RawServer server = RawServer.plain();
  private final AtomicInteger written = new AtomicInteger();
  private final CountDownLatch allWritten = new CountDownLatch(1);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nothingIsReadFromTheSocketWhileNobodyTakesFrames() throws Exception {
    try (RelayChannel channel = open(Duration.ofSeconds(20));
        Peer peer = server.peer()) {
      flood(peer);
      assertFalse(allWritten.await(2, TimeUnit.SECONDS), "256 MB went somewhere");
      assertTrue(written.get() < FRAMES_THAT_BUFFERS_HOLD, written + " frames went somewhere");
      for (int i = 0; i < FRAMES; i++) {
        assertEquals(Optional.of(frame(i)), channel.receive(20_000));
      }
      assertTrue(allWritten.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void sendingGoesOnWhileNobodyTakesFrames() throws Exception {
    try (RelayChannel channel = open(Duration.ofSeconds(20));
        Peer peer = server.peer()) {
      flood(peer);
      assertFalse(allWritten.await(1, TimeUnit.SECONDS));
      for (int i = 0; i < 500; i++) {
        channel.send(frame(i));
        assertEquals(frame(i), peer.readBinary());
      }
    }
  }

  @Test
  void ourOwnSlownessIsNotTakenForADeadLink() throws Exception {
    try (RelayChannel channel = open(Duration.ofMillis(150));
        Peer peer = server.peer()) {
      flood(peer);
      assertFalse(allWritten.await(1, TimeUnit.SECONDS));
      for (int i = 0; i < FRAMES; i++) {
        assertEquals(Optional.of(frame(i)), channel.receive(20_000));
      }
    }
  }

  @Test
  void closesAtOnceWhileNobodyTakesFrames() throws Exception {
    try (RelayChannel channel = open(Duration.ofSeconds(20));
        Peer peer = server.peer()) {
      flood(peer);
      assertFalse(allWritten.await(1, TimeUnit.SECONDS));
      long begin = System.nanoTime();
      channel.close();
      assertTrue(System.nanoTime() - begin < 1_500_000_000, "closing took too long");
    }
  }

  @Test
  void aPeerThatTakesNothingMakesTheSenderWaitAndThenEndsTheConnection() throws Exception {
    try (RelayChannel channel = open(Duration.ofMillis(800));
        Peer peer = server.peer()) {
      ConnectionException end =
          assertThrows(
              ConnectionException.class,
              () -> {
                for (int i = 0; i < FRAMES; i++) {
                  channel.send(frame(i));
                  written.incrementAndGet();
                }
              });
      assertEquals(Reason.TIMED_OUT, end.reason());
      assertTrue(written.get() < FRAMES_THAT_BUFFERS_HOLD, written + " frames went somewhere");
      assertFalse(peer.read().payload().isEmpty());
    }
  }

  private RelayChannel open(Duration silence) throws ConnectionException {
    ChannelLimits limits =
        new ChannelLimits(
            1 << 20, 1 << 20, 1 << 20, Duration.ofSeconds(40), Duration.ofMillis(50), silence);
    return new TyrusTransport(limits).open(server.address());
  }

  private void flood(Peer peer) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            for (int i = 0; i < FRAMES; i++) {
              peer.send(Peer.BINARY, frame(i));
              written.incrementAndGet();
            }
            allWritten.countDown();
          } catch (IOException _) {
            // the test is over
          }
        });
  }

  private static Bytes frame(int number) {
    return Bytes.copyOf(ByteBuffer.allocate(FRAME).putInt(number).array());
  }
}
