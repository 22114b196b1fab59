package org.tautan.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;
import org.tautan.testkit.network.MappedOpening;

/// A transport that can end everything it has opened at once, as the end of a process does.
///
/// One thread at a time.
final class Sockets implements Transport {
  private final Transport way;
  private final List<Opening> attempts = new ArrayList<>();
  private final List<RelayChannel> open = new ArrayList<>();

  Sockets(Transport way) {
    this.way = way;
  }

  @Override
  public Opening begin(RelayAddress address) throws ConnectionException {
    Opening opening = way.begin(address);
    attempts.add(opening);
    return new MappedOpening(opening, this::opened);
  }

  private RelayChannel opened(RelayChannel channel) {
    open.add(channel);
    return channel;
  }

  /// Ends them all, without a word of farewell.
  void cut() {
    attempts.forEach(Opening::close);
    attempts.clear();
    open.forEach(RelayChannel::close);
    open.clear();
  }
}
