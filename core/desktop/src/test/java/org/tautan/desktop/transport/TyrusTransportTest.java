package org.tautan.desktop.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
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
        channel.send(frame(i, i % 300));
      }
      for (int i = 0; i < 2000; i++) {
        assertEquals(new Peer.Frame(Peer.BINARY, frame(i, i % 300)), peer.read());
        peer.send(Peer.BINARY, frame(i, i % 70));
      }
      for (int i = 0; i < 2000; i++) {
        assertEquals(Optional.of(frame(i, i % 70)), channel.receive(PATIENCE));
      }
    }
  }

  @Test
  void framesOfTheGreatestSizePass() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      Bytes largest = frame(7, (1 << 20) - 4);
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
      byte[] one = Peer.frame(Peer.BINARY, frame(1, 60_000));
      byte[] stream = new byte[one.length * 100];
      for (int i = 0; i < 100; i++) {
        System.arraycopy(one, 0, stream, i * one.length, one.length);
      }
      Thread writer = inBackground(() -> peer.raw(stream));
      for (int i = 0; i < 100; i++) {
        assertEquals(Optional.of(frame(1, 60_000)), channel.receive(PATIENCE));
      }
      assertTrue(writer.join(Duration.ofSeconds(20)));
    }
  }

  @Test
  void refusesToSendAFrameOverTheLimit() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      Bytes tooLarge = frame(1, 1 << 20);
      assertThrows(IllegalArgumentException.class, () -> channel.send(tooLarge));
    }
  }

  @Test
  void aFrameOverTheLimitEndsTheConnection() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      inBackground(() -> peer.raw(Peer.frame(Peer.BINARY, frame(1, 1 << 20))));
      assertEquals(Reason.BAD_FRAME, endOf(channel));
    }
  }

  @Test
  void aFrameThatClaimsGigabytesEndsTheConnectionBeforeTheyCome() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.raw(Peer.header(Peer.BINARY, 3L << 30));
      Thread writer =
          inBackground(() -> {
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
      inBackground(() -> {
        byte[] fragment = Peer.frame(Peer.BINARY, frame(1, 600_000));
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
      peer.send(Peer.BINARY, frame(1, 1));
      peer.send(Peer.BINARY, frame(2, 1));
      peer.sendClose(4001);
      awaitEnd(channel);
      assertEquals(Optional.of(frame(1, 1)), channel.receive(0));
      assertEquals(Optional.of(frame(2, 1)), channel.receive(0));
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
          assertThrows(ConnectionException.class, () -> channel.send(frame(1, 1)));
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
          inBackground(() -> {
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
      peer.send(Peer.BINARY, frame(1, 1));
      assertTrue(readable.await(20, TimeUnit.SECONDS));
      assertEquals(Optional.of(frame(1, 1)), channel.receive(0));
    }
  }

  @Test
  void tellsAtOnceOfAFrameThatCameBeforeSomebodyAsked() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.send(Peer.BINARY, frame(1, 1));
      peer.send(Peer.BINARY, frame(2, 1));
      assertEquals(Optional.of(frame(1, 1)), channel.receive(PATIENCE));
      CountDownLatch readable = new CountDownLatch(1);
      channel.onReadable(readable::countDown);
      assertTrue(readable.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void answersPings() throws Exception {
    try (RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      peer.send(Peer.PING, frame(5, 3));
      assertEquals(new Peer.Frame(Peer.PONG, frame(5, 3)), peer.read());
      assertEquals(Optional.empty(), channel.receive(0));
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
  void nobodyThereIsUnreachable() throws Exception {
    RelayAddress nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = new RelayAddress("ws://127.0.0.1:" + socket.getLocalPort());
    }
    assertEquals(Reason.UNREACHABLE, refusal(transport, nobody));
  }

  @Test
  void aServerThatNeverAnswersIsUnreachableInTime() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RelayAddress address = new RelayAddress("ws://127.0.0.1:" + mute.getLocalPort());
      long begin = System.nanoTime();
      assertEquals(Reason.UNREACHABLE, refusal(Patient.transport(Duration.ofMillis(700)), address));
      assertTrue(System.nanoTime() - begin < 8_000_000_000L);
    }
  }

  @Test
  void aServerWithoutWebSocketsIsUnreachable() throws Exception {
    try (ServerSocket web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      inBackground(() -> {
        try (Socket socket = web.accept()) {
          socket.getInputStream().read(new byte[1000]);
          socket
              .getOutputStream()
              .write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        }
      });
      assertEquals(
          Reason.UNREACHABLE,
          refusal(transport, new RelayAddress("ws://127.0.0.1:" + web.getLocalPort())));
    }
  }

  @Test
  void whatIsNoAddressIsUnreachable() {
    assertEquals(Reason.UNREACHABLE, refusal(transport, new RelayAddress("wss://a b")));
    assertEquals(Reason.UNREACHABLE, refusal(transport, new RelayAddress("wss://u@example.org")));
    assertEquals(Reason.UNREACHABLE, refusal(transport, new RelayAddress("wss:///x")));
  }

  @Test
  void withoutTlsThereIsNoTlsKey() throws Exception {
    try (RelayChannel channel = transport.open(server.address())) {
      assertTrue(channel.tlsKeyHash().isEmpty());
    }
  }

  @Test
  void closedConnectionsLeaveNoThreads() throws Exception {
    Set<Thread> ofOtherTests = threads();
    for (int i = 0; i < 5; i++) {
      RelayChannel channel = transport.open(server.address());
      server.peer();
      assertFalse(ofOtherTests.containsAll(threads()));
      channel.close();
      RelayChannel dropped = transport.open(server.address());
      server.peer().reset();
      awaitEnd(dropped);
      dropped.close();
    }
    Set<Thread> left = threads();
    left.removeAll(ofOtherTests);
    for (Thread thread : left) {
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

  private static Reason refusal(TyrusTransport transport, RelayAddress address) {
    return assertThrows(ConnectionException.class, () -> transport.open(address)).reason();
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

  private static Bytes frame(int number, int more) {
    byte[] bytes = new byte[4 + more];
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) (number >>> (8 * i));
    }
    return Bytes.copyOf(bytes);
  }

  private static Thread inBackground(Work work) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            work.run();
          } catch (IOException _) {
            // the other end was closed, as some tests want
          }
        });
  }

  private interface Work {
    void run() throws IOException;
  }
}
