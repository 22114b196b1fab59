package org.tautan.desktop.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.PongMessage;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

/// One WebSocket of Tyrus as the engine's port.
///
/// Threads: Tyrus reads and calls [#received] and its siblings on one thread of this connection at
/// a time; while such a call waits for room, nothing is read from the socket. Sending happens in
/// the caller's thread as far as the system takes the bytes.
final class TyrusChannel implements RelayChannel {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final ChannelLimits limits;
  private final FrameQueue incoming;
  private final OutgoingWindow outgoing;
  private final SignsOfLife life;
  private volatile Bytes tlsKeyHash = Bytes.empty();
  private final Hangup hangup = new Hangup();
  private volatile @Nullable Session session;

  TyrusChannel(ChannelLimits limits) {
    this.limits = limits;
    incoming = new FrameQueue(limits.incomingBytes());
    outgoing = new OutgoingWindow(limits.outgoingBytes());
    life = new SignsOfLife(limits.pulse(), limits.silence());
  }

  @Override
  public void send(Bytes frame) throws ConnectionException {
    incoming.check();
    if (frame.size() > limits.frameBytes()) {
      throw new IllegalArgumentException("a frame of " + frame.size() + " bytes");
    }
    try {
      if (!outgoing.enter(frame.size(), limits.silence().toMillis())) {
        end(Ending.timedOut("the other side takes nothing"));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      end(Ending.closed("interrupted"));
    }
    incoming.check();
    hand(frame);
  }

  private void hand(Bytes frame) throws ConnectionException {
    try {
      open()
          .getAsyncRemote()
          .sendBinary(ByteBuffer.wrap(frame.toByteArray()), result -> sent(frame.size(), result));
    } catch (IllegalStateException | IllegalArgumentException | RejectedExecutionException e) {
      // so does Tyrus say that the session has been closed meanwhile
      end(Ending.closed("closed while sending: " + e.getClass().getSimpleName()));
      incoming.check();
    }
  }

  private void sent(int size, SendResult result) {
    outgoing.leave(size);
    if (!result.isOK()) {
      end(Ending.closed("sending failed"));
    }
  }

  @Override
  public Optional<Bytes> receive(long timeoutMillis) throws ConnectionException {
    try {
      return incoming.take(timeoutMillis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void onReadable(Runnable callback) {
    incoming.onReadable(callback);
  }

  @Override
  public Bytes tlsKeyHash() {
    return tlsKeyHash;
  }

  @Override
  public void close() {
    end(Ending.closed("closed here"));
    hangup.await();
  }

  /// The certificate has come.
  void tlsKey(Bytes hash) {
    tlsKeyHash = hash;
  }

  /// The WebSocket is open.
  void opened(Session opened) {
    session = opened;
    opened.addMessageHandler(byte[].class, this::received);
    opened.addMessageHandler(String.class, _ -> end(Ending.badFrame("text instead of bytes")));
    opened.addMessageHandler(PongMessage.class, _ -> life.heard());
    life.start(this::ping, this::silent);
    if (incoming.isEnded()) {
      hangUp();
    }
  }

  /// A frame has come. Waits for room in the queue.
  private void received(byte[] frame) {
    if (frame.length > limits.frameBytes()) {
      end(Ending.badFrame("a frame of " + frame.length + " bytes"));
      return;
    }
    try {
      incoming.put(Bytes.copyOf(frame));
      life.heard();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      end(Ending.closed("interrupted"));
    }
  }

  /// Tyrus failed at something.
  void failed(Throwable cause) {
    end(Ending.closed("failed: " + cause.getClass().getSimpleName()));
  }

  /// The other side, or Tyrus, closed the WebSocket.
  void closed(CloseReason reason) {
    int code = reason.getCloseCode().getCode();
    end(
        code == CloseReason.CloseCodes.TOO_BIG.getCode()
            ? Ending.badFrame("a frame was too big")
            : Ending.closed("close code " + code));
  }

  private void ping() {
    try {
      open().getAsyncRemote().sendPing(NOTHING);
    } catch (ConnectionException
        | IOException
        | IllegalStateException
        | RejectedExecutionException e) {
      end(Ending.closed("cannot ping: " + e.getClass().getSimpleName()));
    }
  }

  private void silent() {
    if (incoming.isStalled()) {
      // answers wait behind frames that nobody takes: the silence is ours
      life.heard();
    } else {
      end(Ending.timedOut("silent for " + limits.silence().toSeconds() + " s"));
    }
  }

  private void end(Ending why) {
    incoming.end(why);
    outgoing.close();
    life.stop();
    hangUp();
  }

  private void hangUp() {
    Session current = session;
    if (current != null) {
      hangup.start(current);
    }
  }

  private Session open() throws ConnectionException {
    Session current = session;
    if (current == null) {
      throw new ConnectionException(ConnectionException.Reason.CLOSED, "not open");
    }
    return current;
  }
}
