package org.tautan.testkit.network;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;

/// Another opening whose channel is given changed.
public final class MappedOpening implements Opening {
  private final Opening opening;
  private final UnaryOperator<RelayChannel> change;

  /// Over an opening.
  public MappedOpening(Opening opening, UnaryOperator<RelayChannel> change) {
    this.opening = opening;
    this.change = change;
  }

  @Override
  public Optional<RelayChannel> poll(long timeoutMillis) throws ConnectionException {
    return opening.poll(timeoutMillis).map(change);
  }

  @Override
  public void onReadable(Runnable callback) {
    opening.onReadable(callback);
  }

  @Override
  public void close() {
    opening.close();
  }
}
