package org.tautan.engine.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.session.Peer;
import org.tautan.protocol.DeviceAddress;

/// When to open a session anew although there is one: weekly, and when what came could not be
/// decrypted; never more than once an hour with one device (PROTOCOL §5, §9). Remembered only in
/// memory: after a restart at most one session too many is opened.
public final class FreshSessions {
  private static final long PAUSE = 3_600_000;

  private final Clock clock;
  private final Sessions sessions;
  private final Map<DeviceAddress, Long> tried = new HashMap<>();
  private final Set<DeviceAddress> wanted = new HashSet<>();

  public FreshSessions(Clock clock, Sessions sessions) {
    this.clock = clock;
    this.sessions = sessions;
  }

  /// Asks for a fresh session before the next message to a device.
  public void want(DeviceAddress device) {
    wanted.add(device);
  }

  /// Whether one is to be opened before the next message.
  public boolean isDue(Transaction tx, Peer peer) {
    boolean reason = wanted.contains(peer.address()) || sessions.isStale(tx, peer);
    return reason
        && clock.millis() - tried.getOrDefault(peer.address(), Long.MIN_VALUE / 2) > PAUSE;
  }

  /// One was opened, or could not be.
  public void tried(DeviceAddress device) {
    wanted.remove(device);
    tried.put(device, clock.millis());
  }
}
