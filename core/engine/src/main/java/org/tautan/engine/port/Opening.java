package org.tautan.engine.port;

import java.util.Optional;

/// A WebSocket that is being opened.
///
/// Used by one thread.
public interface Opening extends AutoCloseable {
  /// Takes the open channel, waiting for it. It is given once, and is then the caller's to close.
  ///
  /// @param timeoutMillis how long; 0 only looks
  /// @return empty when it is not open yet
  /// @throws ConnectionException `UNREACHABLE`, when nobody answers
  Optional<RelayChannel> poll(long timeoutMillis) throws ConnectionException;

  /// Calls back, on any thread, when there is something to take or the attempt has failed; at once
  /// when that is so already. The callback must not block.
  void onReadable(Runnable callback);

  /// Gives the attempt up, unless the channel was taken. Does not wait.
  @Override
  void close();
}
