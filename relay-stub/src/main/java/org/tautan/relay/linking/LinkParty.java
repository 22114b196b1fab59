package org.tautan.relay.linking;

import org.tautan.protocol.frame.Push;

/// One end of a linking: a connection. Equal only to itself.
public interface LinkParty {
  /// Sends this side something; never blocks, and does nothing when the connection is gone.
  void push(Push push);
}
