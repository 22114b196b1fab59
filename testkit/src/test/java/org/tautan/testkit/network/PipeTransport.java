package org.tautan.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;
import org.tautan.protocol.Bytes;

/// A transport whose other end is a list of what came and a queue of what is to come.
final class PipeTransport implements Transport {
  final List<Pipe> pipes = new ArrayList<>();

  @Override
  public Opening begin(RelayAddress address) {
    Pipe pipe = new Pipe();
    pipes.add(pipe);
    return new Opened(pipe);
  }

  private record Opened(Pipe pipe) implements Opening {
    @Override
    public Optional<RelayChannel> poll(long timeoutMillis) {
      return Optional.of(pipe);
    }

    @Override
    public void onReadable(Runnable callback) {
      callback.run();
    }

    @Override
    public void close() {
      pipe.close();
    }
  }

  static final class Pipe implements RelayChannel {
    final List<Bytes> sent = new ArrayList<>();
    private final BlockingQueue<Bytes> coming = new LinkedBlockingQueue<>();
    private volatile Runnable readable = () -> {};
    private volatile boolean closed;

    void comes(Bytes frame) {
      coming.add(frame);
      readable.run();
    }

    @Override
    public void send(Bytes frame) throws ConnectionException {
      check();
      sent.add(frame);
    }

    @Override
    public Optional<Bytes> receive(long timeoutMillis) throws ConnectionException {
      try {
        Bytes frame = coming.poll(timeoutMillis, TimeUnit.MILLISECONDS);
        if (frame == null) {
          check();
        }
        return Optional.ofNullable(frame);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private void check() throws ConnectionException {
      if (closed) {
        throw new ConnectionException(ConnectionException.Reason.CLOSED, "closed");
      }
    }

    @Override
    public void onReadable(Runnable callback) {
      readable = callback;
    }

    @Override
    public Bytes tlsKeyHash() {
      return Bytes.fromHex("77");
    }

    @Override
    public void close() {
      closed = true;
      readable.run();
    }
  }
}
