package org.tautan.testkit.world;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.testkit.network.MappedOpening;

/// A way to the relay on which the relay cannot be trusted: a test changes, drops, repeats or
/// invents what one device hears, and sees or changes what it says.
public final class TappedTransport implements Transport {
  private final Transport way;
  private UnaryOperator<Result> answers = UnaryOperator.identity();
  private Pushes pushes = List::of;
  private UnaryOperator<Request> requests = UnaryOperator.identity();
  private final ArrayDeque<Push> invented = new ArrayDeque<>();

  /// What becomes of a push: nothing, itself, several.
  @FunctionalInterface
  public interface Pushes {
    /// What the device hears instead.
    List<Push> of(Push push);
  }

  /// Over an honest way.
  public TappedTransport(Transport way) {
    this.way = way;
  }

  /// Changes the relay's answers from now on.
  public void answers(UnaryOperator<Result> change) {
    answers = change;
  }

  /// Changes the relay's pushes from now on.
  public void pushes(Pushes change) {
    pushes = change;
  }

  /// Changes what the device says from now on.
  public void requests(UnaryOperator<Request> change) {
    requests = change;
  }

  /// Lets the device hear something that the relay never said.
  public void invent(Push push) {
    invented.add(push);
  }

  /// Is honest again.
  public void behave() {
    answers = UnaryOperator.identity();
    pushes = List::of;
    requests = UnaryOperator.identity();
  }

  @Override
  public Opening begin(RelayAddress address) throws ConnectionException {
    return new MappedOpening(way.begin(address), Tapped::new);
  }

  private final class Tapped implements RelayChannel {
    private final RelayChannel channel;
    private final ArrayDeque<Bytes> heard = new ArrayDeque<>();

    Tapped(RelayChannel channel) {
      this.channel = channel;
    }

    @Override
    public void send(Bytes frame) throws ConnectionException {
      ClientFrame said = clientFrame(frame);
      Request changed = requests.apply(said.request());
      channel.send(
          changed.equals(said.request()) ? frame : new ClientFrame(said.id(), changed).encode());
    }

    @Override
    public Optional<Bytes> receive(long timeoutMillis) throws ConnectionException {
      while (!invented.isEmpty()) {
        heard.add(invented.poll().encode());
      }
      while (heard.isEmpty()) {
        Optional<Bytes> frame = channel.receive(timeoutMillis);
        if (frame.isEmpty()) {
          return Optional.empty();
        }
        hear(frame.get());
      }
      return Optional.of(heard.poll());
    }

    private void hear(Bytes frame) {
      switch (relayFrame(frame)) {
        case Answer answer -> {
          Result changed = answers.apply(answer.result());
          heard.add(
              changed.equals(answer.result()) ? frame : new Answer(answer.id(), changed).encode());
        }
        case Push push -> pushes.of(push).forEach(each -> heard.add(each.encode()));
      }
    }

    @Override
    public void onReadable(Runnable callback) {
      channel.onReadable(callback);
    }

    @Override
    public Bytes tlsKeyHash() {
      return channel.tlsKeyHash();
    }

    @Override
    public void close() {
      channel.close();
    }
  }

  private static ClientFrame clientFrame(Bytes frame) {
    try {
      return ClientFrame.decode(frame);
    } catch (MalformedException e) {
      throw new AssertionError("the device sent something else", e);
    }
  }

  private static RelayFrame relayFrame(Bytes frame) {
    try {
      return RelayFrame.decode(frame);
    } catch (MalformedException e) {
      throw new AssertionError("the relay sent something else", e);
    }
  }
}
