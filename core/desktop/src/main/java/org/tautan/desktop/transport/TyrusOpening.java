package org.tautan.desktop.transport;

import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;

/// A WebSocket that Tyrus is opening, in a virtual thread of its own.
final class TyrusOpening implements Opening {
  private final TyrusChannel channel;
  private final CompletableFuture<Session> connecting = new CompletableFuture<>();
  private final long deadline;
  private boolean taken;

  private TyrusOpening(TyrusChannel channel, Duration patience) {
    this.channel = channel;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /// Begins.
  ///
  /// @param patience after which the attempt has failed
  static TyrusOpening begin(TyrusChannel channel, Duration patience, Callable<Session> connect) {
    TyrusOpening opening = new TyrusOpening(channel, patience);
    Thread.ofVirtual().name("tautan-connect").start(() -> opening.run(connect));
    return opening;
  }

  private void run(Callable<Session> connect) {
    try {
      connecting.complete(connect.call());
    } catch (Exception | Error e) {
      connecting.completeExceptionally(e);
    }
  }

  @Override
  public Optional<RelayChannel> poll(long timeoutMillis) throws ConnectionException {
    long left = deadline - System.nanoTime();
    long wait = Math.min(left, TimeUnit.MILLISECONDS.toNanos(timeoutMillis));
    try {
      connecting.get(Math.max(0, wait), TimeUnit.NANOSECONDS);
      taken = true;
      return Optional.of(channel);
    } catch (ExecutionException e) {
      throw unreachable("no WebSocket there", e);
    } catch (TimeoutException e) {
      if (deadline - System.nanoTime() <= 0) {
        throw unreachable("no WebSocket in time", e);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable("interrupted", e);
    }
  }

  @Override
  public void onReadable(Runnable callback) {
    CompletableFuture<Session> _ = connecting.whenComplete((_, _) -> callback.run());
  }

  @Override
  public void close() {
    if (!taken) {
      // it hangs up by itself if its socket still opens
      channel.close();
    }
  }

  private ConnectionException unreachable(String detail, Exception cause) {
    close();
    return new ConnectionException(ConnectionException.Reason.UNREACHABLE, detail, cause);
  }
}
