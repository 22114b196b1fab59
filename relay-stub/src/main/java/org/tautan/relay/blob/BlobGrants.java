package org.tautan.relay.blob;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.BlobUse;
import org.tautan.protocol.frame.Result;

/// What devices have been let do and have not done yet. In memory: after a restart they ask again.
///
/// A grant holds for one request within [#LIFETIME]; whatever that request then is, the grant is
/// spent. Any thread.
public final class BlobGrants {
  /// How long a grant holds, ms.
  public static final long LIFETIME = 60_000;

  private final RandomSource random;
  private final Map<Bytes, Grant> grants = new HashMap<>();

  /// What one grant lets its bearer do.
  ///
  /// @param holder who asked for it
  /// @param size with `PUT`, the bytes that it has to bring
  public record Grant(BlobUse use, BlobPlace place, DeviceAddress holder, int size, long until) {}

  /// @param random names grants, unguessably
  public BlobGrants(RandomSource random) {
    this.random = random;
  }

  /// Makes a grant.
  public synchronized Result.BlobGrant make(Grant grant) {
    byte[] name = random.bytes(Result.BlobGrant.GRANT_SIZE);
    grants.put(Bytes.copyOf(name), grant);
    return new Result.BlobGrant(WireSecret.copyOf(name), grant.until());
  }

  /// Spends a grant.
  public synchronized Optional<Grant> take(Bytes name, long now) {
    return Optional.ofNullable(grants.remove(name)).filter(grant -> now < grant.until());
  }

  /// How many a device holds.
  public synchronized int heldBy(DeviceAddress device) {
    return (int) grants.values().stream().filter(g -> g.holder().equals(device)).count();
  }

  /// How many bytes are granted to be put for a device and are not there yet.
  public synchronized long comingFor(DeviceAddress addressee) {
    return grants.values().stream()
        .filter(grant -> grant.use() == BlobUse.PUT)
        .filter(grant -> grant.place().addressee().equals(addressee))
        .mapToLong(Grant::size)
        .sum();
  }

  /// Forgets what has expired.
  public synchronized void sweep(long now) {
    grants.values().removeIf(grant -> now >= grant.until());
  }
}
