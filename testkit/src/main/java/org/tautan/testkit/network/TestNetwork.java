package org.tautan.testkit.network;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;
import org.tautan.protocol.Bytes;

/// A transport over another one that a test can break: refuse and cut connections, hold frames
/// back, lose, repeat, reorder and alter them, and look at all of them.
///
/// Any thread. What is held is kept in order and goes on when it is released.
public final class TestNetwork implements Transport {
  private final Transport beneath;
  private final List<MeddledChannel> open = new ArrayList<>();
  private final List<RecordedFrame> frames = new ArrayList<>();
  private final Set<Direction> held = EnumSet.noneOf(Direction.class);
  private Meddler meddler = Meddler.NOBODY;
  private boolean refusing;
  private int opened;

  /// A network on which everything passes at first.
  public TestNetwork(Transport beneath) {
    this.beneath = beneath;
  }

  @Override
  public Opening begin(RelayAddress address) throws ConnectionException {
    synchronized (this) {
      if (refusing) {
        throw new ConnectionException(
            ConnectionException.Reason.UNREACHABLE, "the test refuses connections");
      }
    }
    return new MappedOpening(beneath.begin(address), this::meddled);
  }

  private synchronized RelayChannel meddled(RelayChannel channel) {
    opened++;
    MeddledChannel meddled = new MeddledChannel(this, opened, channel);
    open.add(meddled);
    return meddled;
  }

  /// From now on nobody is reachable; connections that are open stay.
  public synchronized void refuse() {
    refusing = true;
  }

  /// Ends [#refuse].
  public synchronized void allow() {
    refusing = false;
  }

  /// Ends all open connections at once, with what is held on them.
  public void cut() {
    List<MeddledChannel> all;
    synchronized (this) {
      all = List.copyOf(open);
    }
    all.forEach(MeddledChannel::close);
  }

  /// The network goes away: refuses connections and cuts those that are open.
  public void goAway() {
    refuse();
    cut();
  }

  /// Sets who decides about every frame from now on; [Meddler#NOBODY] lets all pass.
  public synchronized void setMeddler(Meddler decides) {
    meddler = decides;
  }

  /// Frames of a direction wait from now on, until they are released or their connection ends.
  public synchronized void hold(Direction direction) {
    held.add(direction);
  }

  /// Lets go of what is held and of what comes.
  public void release(Direction direction) {
    List<MeddledChannel> all;
    synchronized (this) {
      held.remove(direction);
      all = List.copyOf(open);
      notifyAll();
    }
    all.forEach(MeddledChannel::released);
  }

  /// Every frame so far, before anybody meddled with it.
  public synchronized List<RecordedFrame> frames() {
    return List.copyOf(frames);
  }

  /// How many connections are open.
  public synchronized int openConnections() {
    return open.size();
  }

  /// How many connections have ever been opened.
  public synchronized int openedConnections() {
    return opened;
  }

  synchronized boolean isHeld(Direction direction) {
    return held.contains(direction);
  }

  /// Waits while what comes to a device is held and its connection is open.
  ///
  /// @return whether there is nothing to wait for any more
  synchronized boolean awaitRelease(MeddledChannel channel, long nanos)
      throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    while (held.contains(Direction.TO_DEVICE) && open.contains(channel)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  Fate judge(int connection, Direction direction, Bytes frame) {
    Meddler decides;
    synchronized (this) {
      frames.add(new RecordedFrame(connection, direction, frame));
      decides = meddler;
    }
    return decides.judge(direction, frame);
  }

  /// A connection has ended: whoever waits for a release on it looks again.
  synchronized void ended(MeddledChannel channel) {
    open.remove(channel);
    notifyAll();
  }
}
