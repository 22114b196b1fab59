package org.tautan.testkit.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

/// One connection of a [TestNetwork].
final class MeddledChannel implements RelayChannel {
  private final TestNetwork network;
  private final int number;
  private final RelayChannel beneath;
  private final Lane toRelay = new Lane();
  private final Lane toDevice = new Lane();
  private final List<Bytes> heldBack = new ArrayList<>();
  private final ArrayDeque<Bytes> received = new ArrayDeque<>();
  private volatile Runnable readable = () -> {};

  MeddledChannel(TestNetwork network, int number, RelayChannel beneath) {
    this.network = network;
    this.number = number;
    this.beneath = beneath;
  }

  @Override
  public synchronized void send(Bytes frame) throws ConnectionException {
    Fate fate = network.judge(number, Direction.TO_RELAY, frame);
    heldBack.addAll(toRelay.goOn(frame, fate));
    if (!network.isHeld(Direction.TO_RELAY)) {
      sendHeldBack();
    }
  }

  private synchronized void sendHeldBack() throws ConnectionException {
    while (!heldBack.isEmpty()) {
      beneath.send(heldBack.removeFirst());
    }
  }

  @Override
  public Optional<Bytes> receive(long timeoutMillis) throws ConnectionException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    try {
      while (received.isEmpty()) {
        if (!network.awaitRelease(this, deadline - System.nanoTime())) {
          return Optional.empty();
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        Optional<Bytes> frame = beneath.receive(Math.max(0, left));
        if (frame.isEmpty()) {
          return frame;
        }
        Fate fate = network.judge(number, Direction.TO_DEVICE, frame.get());
        received.addAll(toDevice.goOn(frame.get(), fate));
      }
      return Optional.of(received.removeFirst());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ConnectionException e) {
      network.ended(this);
      throw e;
    }
  }

  /// Something is not held any more.
  void released() {
    if (!network.isHeld(Direction.TO_RELAY)) {
      try {
        sendHeldBack();
      } catch (ConnectionException _) {
        // who receives on this connection is told
      }
    }
    readable.run();
  }

  @Override
  public void onReadable(Runnable callback) {
    readable = callback;
    beneath.onReadable(callback);
  }

  @Override
  public Bytes tlsKeyHash() {
    return beneath.tlsKeyHash();
  }

  @Override
  public void close() {
    beneath.close();
    network.ended(this);
  }
}
