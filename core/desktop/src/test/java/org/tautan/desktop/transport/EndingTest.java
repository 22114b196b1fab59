package org.tautan.desktop.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

@Timeout(60)
class EndingTest {
  private static final long PATIENCE = 20_000;

  private final RawServer server = RawServer.plain();
  private final TyrusTransport transport = Patient.transport();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFrameOverTheLimitEndsTheConnection() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      Wire.inBackground(() -> peer.raw(Peer.frame(Peer.BINARY, Wire.frame(1, 1 << 20))));
      assertEquals(Reason.BAD_FRAME, endOf(channel));
    }
  }

  @Test
  void aFrameThatClaimsGigabytesEndsTheConnectionBeforeTheyCome() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.raw(Peer.header(Peer.BINARY, 3L << 30));
      Thread writer =
          Wire.inBackground(() -> {
            byte[] part = new byte[1 << 16];
            for (int i = 0; i < 1 << 15; i++) {
              peer.raw(part);
            }
          });
      endOf(channel);
      assertTrue(writer.join(Duration.ofSeconds(20)), "the socket was closed");
    }
  }

  @Test
  void aMessageInFragmentsOverTheLimitEndsTheConnection() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      Wire.inBackground(() -> {
        byte[] fragment = Peer.frame(Peer.BINARY, Wire.frame(1, 600_000));
        fragment[0] = Peer.BINARY; // not the last one
        peer.raw(fragment);
        fragment[0] = 0;
        for (int i = 0; i < 1000; i++) {
          peer.raw(fragment);
        }
      });
      assertEquals(Reason.BAD_FRAME, endOf(channel));
    }
  }

  @Test
  void aTextFrameEndsTheConnection() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.send(Peer.TEXT, Bytes.copyOf(new byte[] {'a'}));
      assertEquals(Reason.BAD_FRAME, endOf(channel));
    }
  }

  @Test
  void whatCameBeforeACloseIsStillTaken() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.send(Peer.BINARY, Wire.frame(1, 1));
      peer.send(Peer.BINARY, Wire.frame(2, 1));
      peer.sendClose(4001);
      awaitEnd(channel);
      assertEquals(Optional.of(Wire.frame(1, 1)), channel.receive(0));
      assertEquals(Optional.of(Wire.frame(2, 1)), channel.receive(0));
      ConnectionException end = assertThrows(ConnectionException.class, () -> channel.receive(0));
      assertEquals(Reason.CLOSED, end.reason());
      assertTrue(String.valueOf(end.getMessage()).contains("4001"), end.getMessage());
    }
  }

  @Test
  void aServerThatVanishesEndsTheConnection() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      server.peer().reset();
      assertEquals(Reason.CLOSED, endOf(channel));
      ConnectionException refused =
          assertThrows(ConnectionException.class, () -> channel.send(Wire.frame(1, 1)));
      assertEquals(Reason.CLOSED, refused.reason());
    }
  }

  @Test
  void aServerThatHangsUpWithoutAWordEndsTheConnection() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      server.peer().close();
      assertEquals(Reason.CLOSED, endOf(channel));
    }
  }

  @Test
  void closingSaysGoodbye() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      channel.close();
      channel.close();
      assertEquals(Peer.CLOSE, peer.read().opcode());
      assertEquals(Reason.CLOSED, endOf(channel));
    }
  }

  @Test
  void closingFromAnotherThreadWakesTheReceiver() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      CountDownLatch woken = new CountDownLatch(1);
      Thread receiver =
          Wire.inBackground(() -> {
            assertThrows(ConnectionException.class, () -> channel.receive(PATIENCE));
            woken.countDown();
          });
      while (receiver.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      channel.close();
      assertTrue(woken.await(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void findsOutThatNobodyAnswersPings() throws Exception {
    ChannelLimits impatient = limits(Duration.ofMillis(20), Duration.ofMillis(100));
    try (RelayChannel channel = new TyrusTransport(impatient).open(server.address());
        Peer peer = server.peer()) {
      assertEquals(Reason.TIMED_OUT, endOf(channel));
      assertEquals(Peer.PING, peer.read().opcode());
    }
  }

  @Test
  void aPeerThatAnswersPingsIsAlive() throws Exception {
    ChannelLimits impatient = limits(Duration.ofMillis(20), Duration.ofMillis(500));
    try (RelayChannel channel = new TyrusTransport(impatient).open(server.address());
        Peer peer = server.peer()) {
      for (int i = 0; i < 60; i++) {
        assertEquals(Peer.PING, peer.read().opcode());
        peer.send(Peer.PONG, Bytes.empty());
      }
      assertEquals(Optional.empty(), channel.receive(0));
    }
  }

  @Test
  void closedConnectionsLeaveNoThreads() throws Exception {
    Set<Thread> ofOtherTests = threads();
    Set<Thread> made = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      RelayChannel channel = transport.open(server.address());
      server.peer();
      made.addAll(threads());
      channel.close();
      RelayChannel dropped = transport.open(server.address());
      server.peer().reset();
      awaitEnd(dropped);
      dropped.close();
    }
    made.addAll(threads());
    made.removeAll(ofOtherTests);
    assertFalse(made.isEmpty(), "connections have threads of their own");
    for (Thread thread : made) {
      assertTrue(thread.join(Duration.ofSeconds(10)), thread::getName);
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().toLowerCase(Locale.ROOT).contains("grizzly"))
        .collect(Collectors.toSet());
  }

  private static ChannelLimits limits(Duration pulse, Duration silence) {
    return new ChannelLimits(1 << 20, 4 << 20, 4 << 20, Duration.ofSeconds(40), pulse, silence);
  }

  /// Takes all that comes until the end, and says why it ended.
  private static Reason endOf(RelayChannel channel) {
    return assertThrows(
            ConnectionException.class,
            () -> {
              while (channel.receive(PATIENCE).isPresent()) {
                Thread.onSpinWait();
              }
              throw new AssertionError("still open");
            })
        .reason();
  }

  /// Waits for the end without taking anything.
  private static void awaitEnd(RelayChannel channel) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    channel.onReadable(() -> {
      if (isEnded(channel)) {
        ended.countDown();
      }
    });
    assertTrue(ended.await(20, TimeUnit.SECONDS));
  }

  private static boolean isEnded(RelayChannel channel) {
    try {
      channel.send(Bytes.empty());
      return false;
    } catch (ConnectionException _) {
      return true;
    }
  }
}
