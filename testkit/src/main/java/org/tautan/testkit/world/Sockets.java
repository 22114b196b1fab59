package org.tautan.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;

/// A transport that can end everything it has opened at once, as the end of a process does.
///
/// One thread at a time.
final class Sockets implements Transport {
  private final Transport way;
  private final List<RelayChannel> open = new ArrayList<>();

  Sockets(Transport way) {
    this.way = way;
  }

  @Override
  public RelayChannel open(RelayAddress address) throws ConnectionException {
    RelayChannel channel = way.open(address);
    open.add(channel);
    return channel;
  }

  /// Ends them all, without a word of farewell.
  void cut() {
    open.forEach(RelayChannel::close);
    open.clear();
  }
}
