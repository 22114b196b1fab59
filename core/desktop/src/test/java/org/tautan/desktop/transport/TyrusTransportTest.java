package org.tautan.desktop.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

@Timeout(60)
class TyrusTransportTest {
  private static final long PATIENCE = 20_000;

  private final RawServer server = RawServer.plain();
  private final TyrusTransport transport = Patient.transport();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void framesArriveInOrderBothWays() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      for (int i = 0; i < 2000; i++) {
        channel.send(Wire.frame(i, i % 300));
      }
      for (int i = 0; i < 2000; i++) {
        assertEquals(new Peer.Frame(Peer.BINARY, Wire.frame(i, i % 300)), peer.read());
        peer.send(Peer.BINARY, Wire.frame(i, i % 70));
      }
      for (int i = 0; i < 2000; i++) {
        assertEquals(Optional.of(Wire.frame(i, i % 70)), channel.receive(PATIENCE));
      }
    }
  }

  @Test
  void framesOfTheGreatestSizePass() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      Bytes largest = Wire.frame(7, (1 << 20) - 4);
      channel.send(largest);
      assertEquals(largest, peer.read().payload());
      peer.send(Peer.BINARY, largest);
      peer.send(Peer.BINARY, largest);
      assertEquals(Optional.of(largest), channel.receive(PATIENCE));
      assertEquals(Optional.of(largest), channel.receive(PATIENCE));
    }
  }

  @Test
  void manyFramesInOnePieceOfTheStreamPass() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      byte[] one = Peer.frame(Peer.BINARY, Wire.frame(1, 60_000));
      byte[] stream = new byte[one.length * 100];
      for (int i = 0; i < 100; i++) {
        System.arraycopy(one, 0, stream, i * one.length, one.length);
      }
      Thread writer = Wire.inBackground(() -> peer.raw(stream));
      for (int i = 0; i < 100; i++) {
        assertEquals(Optional.of(Wire.frame(1, 60_000)), channel.receive(PATIENCE));
      }
      assertTrue(writer.join(Duration.ofSeconds(20)));
    }
  }

  @Test
  void refusesToSendAFrameOverTheLimit() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      Bytes tooLarge = Wire.frame(1, 1 << 20);
      assertThrows(IllegalArgumentException.class, () -> channel.send(tooLarge));
    }
  }

  @Test
  void receivingWithoutPatienceOnlyLooks() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      assertEquals(Optional.empty(), channel.receive(0));
    }
  }

  @Test
  void receivingEndsWhenNothingComesInTime() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      assertEquals(Optional.empty(), channel.receive(30));
    }
  }

  @Test
  void tellsOfFramesThatAreReadable() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      CountDownLatch readable = new CountDownLatch(1);
      channel.onReadable(readable::countDown);
      peer.send(Peer.BINARY, Wire.frame(1, 1));
      assertTrue(readable.await(20, TimeUnit.SECONDS));
      assertEquals(Optional.of(Wire.frame(1, 1)), channel.receive(0));
    }
  }

  @Test
  void tellsAtOnceOfAFrameThatCameBeforeSomebodyAsked() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.send(Peer.BINARY, Wire.frame(1, 1));
      peer.send(Peer.BINARY, Wire.frame(2, 1));
      assertEquals(Optional.of(Wire.frame(1, 1)), channel.receive(PATIENCE));
      CountDownLatch readable = new CountDownLatch(1);
      channel.onReadable(readable::countDown);
      assertTrue(readable.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void answersPings() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.send(Peer.PING, Wire.frame(5, 3));
      assertEquals(new Peer.Frame(Peer.PONG, Wire.frame(5, 3)), peer.read());
      assertEquals(Optional.empty(), channel.receive(0));
    }
  }

  @Test
  void withoutTlsThereIsNoTlsKey() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      assertTrue(channel.tlsKeyHash().isEmpty());
    }
  }
}
