package org.tautan.page.transport;

import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
import org.tautan.engine.port.RelayChannel;
import org.tautan.page.host.Signal;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.typedarrays.Int8Array;

/// One connection of the browser as the engine's port.
///
/// A browser reads the socket whether or not somebody takes the frames. The relay pushes a bounded
/// number ahead of acks; one that sends more than [#MOST_WAITING] bytes all the same is hung up on.
///
/// Used by the engine's thread; the browser's callbacks come while that waits.
final class PageChannel implements RelayChannel {
  private static final long MOST_WAITING = 64L << 20;

  private final BrowserNetwork.Socket socket;
  private final Signal signal = new Signal();
  private final ArrayDeque<Bytes> frames = new ArrayDeque<>();
  private long waiting;
  private boolean open;
  private @Nullable Reason ended;
  private Runnable readable = () -> {};

  PageChannel(BrowserNetwork.Socket socket) {
    this.socket = socket;
    socket.addEventListener(
        "open",
        _ -> {
          open = true;
          tell();
        });
    EventListener<MessageEvent> arrivals =
        message -> received(new Int8Array(message.getDataAsArray()));
    socket.addEventListener("message", arrivals);
    socket.addEventListener("close", _ -> end(Reason.CLOSED));
  }

  private void received(Int8Array frame) {
    if (frame.getLength() > Limits.FRAME || waiting + frame.getLength() > MOST_WAITING) {
      socket.close();
      end(Reason.BAD_FRAME);
      return;
    }
    frames.add(Bytes.wrap(frame.copyToJavaArray()));
    waiting += frame.getLength();
    tell();
  }

  private void end(Reason why) {
    if (ended == null) {
      ended = why;
      tell();
    }
  }

  private void tell() {
    signal.raise();
    readable.run();
  }

  /// Waits until it is open or has ended.
  boolean awaitOpen(long millis) {
    if (!open && ended == null && millis > 0) {
      signal.await(millis);
    }
    return isOpen();
  }

  boolean isOpen() {
    return open && ended == null;
  }

  boolean isEnded() {
    return ended != null;
  }

  @Override
  public void send(Bytes frame) throws ConnectionException {
    requireGoing();
    socket.send(Int8Array.copyFromJavaArray(frame.toByteArray()));
  }

  @Override
  public Optional<Bytes> receive(long timeoutMillis) throws ConnectionException {
    long deadline = System.currentTimeMillis() + timeoutMillis;
    while (frames.isEmpty()) {
      requireGoing();
      long left = deadline - System.currentTimeMillis();
      if (left <= 0) {
        return Optional.empty();
      }
      signal.await(Math.min(left, timeoutMillis));
    }
    Bytes frame = frames.remove();
    waiting -= frame.size();
    return Optional.of(frame);
  }

  private void requireGoing() throws ConnectionException {
    Reason why = ended;
    if (why != null) {
      throw new ConnectionException(why, "the connection has ended");
    }
  }

  @Override
  public void onReadable(Runnable callback) {
    readable = callback;
    if (!frames.isEmpty() || ended != null) {
      callback.run();
    }
  }

  @Override
  public Bytes tlsKeyHash() {
    return Bytes.empty();
  }

  @Override
  public TlsCheck tlsCheck() {
    return socket.getUrl().startsWith("wss:") ? TlsCheck.BY_HOST : TlsCheck.SIGNED_KEY;
  }

  @Override
  public void close() {
    end(Reason.CLOSED);
    socket.close();
  }
}
