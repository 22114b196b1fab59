package org.tautan.page.transport;

import java.util.Optional;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;

/// A connection that the browser is opening. One thread.
final class PageOpening implements Opening {
  private final PageChannel channel;
  private final long deadline = System.currentTimeMillis() + PageTransport.PATIENCE;
  private boolean taken;

  PageOpening(PageChannel channel) {
    this.channel = channel;
  }

  @Override
  public Optional<RelayChannel> poll(long timeoutMillis) throws ConnectionException {
    long now = System.currentTimeMillis();
    boolean open = channel.awaitOpen(Math.min(timeoutMillis, deadline - now));
    if (open) {
      taken = true;
      return Optional.of(channel);
    }
    if (channel.isEnded() || System.currentTimeMillis() >= deadline) {
      close();
      throw new ConnectionException(
          ConnectionException.Reason.UNREACHABLE, "no relay there, or not in time");
    }
    return Optional.empty();
  }

  @Override
  public void onReadable(Runnable callback) {
    channel.onReadable(callback);
    if (channel.isOpen()) {
      callback.run();
    }
  }

  @Override
  public void close() {
    if (!taken) {
      channel.close();
    }
  }
}
