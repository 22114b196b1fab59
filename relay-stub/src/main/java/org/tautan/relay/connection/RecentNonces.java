package org.tautan.relay.connection;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tautan.protocol.Nonce;

/// The client nonces that were seen last, so that a recorded hello is refused. The relay's own
/// nonce already makes a recorded login worthless; this names the attempt. Any thread.
final class RecentNonces {
  private static final int MOST = 100_000;

  private final Set<Nonce> seen = new LinkedHashSet<>();

  /// Notes a nonce; false when it was there already.
  synchronized boolean isNew(Nonce nonce) {
    if (!seen.add(nonce)) {
      return false;
    }
    if (seen.size() > MOST) {
      seen.remove(seen.iterator().next());
    }
    return true;
  }
}
