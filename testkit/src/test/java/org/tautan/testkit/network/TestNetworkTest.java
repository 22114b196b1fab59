package org.tautan.testkit.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

@Timeout(30)
class TestNetworkTest {
  private static final RelayAddress RELAY = new RelayAddress("ws://127.0.0.1:1");
  private static final Bytes A = Bytes.fromHex("0a");
  private static final Bytes B = Bytes.fromHex("0b");
  private static final Bytes C = Bytes.fromHex("0c");

  private final PipeTransport beneath = new PipeTransport();
  private final TestNetwork network = new TestNetwork(beneath);
  private RelayChannel channel = new PipeTransport.Pipe();
  private PipeTransport.Pipe pipe = new PipeTransport.Pipe();

  @BeforeEach
  void open() throws ConnectionException {
    channel = network.open(RELAY);
    pipe = beneath.pipes.getFirst();
  }

  @Test
  void letsEverythingPassAtFirst() throws Exception {
    channel.send(A);
    pipe.comes(B);
    assertEquals(List.of(A), pipe.sent);
    assertEquals(Optional.of(B), channel.receive(0));
    assertEquals(Optional.empty(), channel.receive(0));
    assertEquals(Bytes.fromHex("77"), channel.tlsKeyHash());
  }

  @Test
  void recordsEveryFrameOfEveryConnection() throws Exception {
    RelayChannel second = network.open(RELAY);
    network.setMeddler((_, _) -> new Fate.IsLost());
    channel.send(A);
    second.send(B);
    pipe.comes(C);
    assertEquals(Optional.empty(), channel.receive(0));
    assertEquals(
        List.of(
            new RecordedFrame(1, Direction.TO_RELAY, A),
            new RecordedFrame(2, Direction.TO_RELAY, B),
            new RecordedFrame(1, Direction.TO_DEVICE, C)),
        network.frames());
  }

  @Test
  void refusesConnectionsUntilItAllowsThem() throws Exception {
    network.refuse();
    assertEquals(
        Reason.UNREACHABLE,
        assertThrows(ConnectionException.class, () -> network.open(RELAY)).reason());
    channel.send(A);
    network.allow();
    network.open(RELAY).close();
    assertEquals(2, network.openedConnections());
    assertEquals(1, network.openConnections());
  }

  @Test
  void cutsAllConnections() {
    network.cut();
    assertEquals(
        Reason.CLOSED, assertThrows(ConnectionException.class, () -> channel.receive(0)).reason());
    assertThrows(ConnectionException.class, () -> channel.send(A));
    assertEquals(0, network.openConnections());
  }

  @Test
  void countsAConnectionThatTheRelayEndedAsClosed() {
    pipe.close();
    assertThrows(ConnectionException.class, () -> channel.receive(0));
    assertEquals(0, network.openConnections());
  }

  @Test
  void losesFrames() throws Exception {
    network.setMeddler((_, frame) -> frame.equals(A) ? new Fate.IsLost() : new Fate.Passes());
    sendAndCome(A, B);
    assertEquals(List.of(B), pipe.sent);
    assertEquals(Optional.of(B), channel.receive(0));
    assertEquals(Optional.empty(), channel.receive(0));
  }

  @Test
  void repeatsFrames() throws Exception {
    network.setMeddler((_, _) -> new Fate.ComesTwice());
    sendAndCome(A);
    assertEquals(List.of(A, A), pipe.sent);
    assertEquals(Optional.of(A), channel.receive(0));
    assertEquals(Optional.of(A), channel.receive(0));
  }

  @Test
  void reordersFrames() throws Exception {
    network.setMeddler((_, frame) -> frame.equals(A) ? new Fate.ComesLater() : new Fate.Passes());
    sendAndCome(A, B, C);
    assertEquals(List.of(B, A, C), pipe.sent);
    assertEquals(Optional.of(B), channel.receive(0));
    assertEquals(Optional.of(A), channel.receive(0));
    assertEquals(Optional.of(C), channel.receive(0));
  }

  @Test
  void altersFramesOfOneDirectionOnly() throws Exception {
    network.setMeddler((direction, _) ->
        direction == Direction.TO_DEVICE
            ? new Fate.BecomesOthers(List.of(B, C))
            : new Fate.Passes());
    sendAndCome(A);
    assertEquals(List.of(A), pipe.sent);
    assertEquals(Optional.of(B), channel.receive(0));
    assertEquals(Optional.of(C), channel.receive(0));
  }

  @Test
  void holdsBackWhatIsSentUntilItIsReleased() throws Exception {
    network.hold(Direction.TO_RELAY);
    channel.send(A);
    channel.send(B);
    assertEquals(List.of(), pipe.sent);
    network.release(Direction.TO_RELAY);
    channel.send(C);
    assertEquals(List.of(A, B, C), pipe.sent);
  }

  @Test
  void holdsBackWhatComesUntilItIsReleasedAndThenTells() throws Exception {
    AtomicInteger told = new AtomicInteger();
    channel.onReadable(told::incrementAndGet);
    network.hold(Direction.TO_DEVICE);
    pipe.comes(A);
    assertEquals(Optional.empty(), channel.receive(20));
    told.set(0);
    network.release(Direction.TO_DEVICE);
    assertEquals(1, told.get());
    assertEquals(Optional.of(A), channel.receive(0));
  }

  @Test
  void aReceiverThatWaitsGetsWhatIsReleased() throws Exception {
    network.hold(Direction.TO_DEVICE);
    pipe.comes(A);
    Thread releaser = Thread.ofVirtual().start(() -> network.release(Direction.TO_DEVICE));
    assertEquals(Optional.of(A), channel.receive(20_000));
    releaser.join();
  }

  @Test
  void cuttingEndsAConnectionOnWhichFramesAreHeld() {
    network.hold(Direction.TO_DEVICE);
    network.cut();
    assertThrows(ConnectionException.class, () -> channel.receive(20_000));
  }

  private void sendAndCome(Bytes... frames) throws ConnectionException {
    for (Bytes frame : frames) {
      channel.send(frame);
      pipe.comes(frame);
    }
  }
}
