package org.tautan.engine.connection;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

/// One conversation with a relay whose signed hello has been verified: requests with their answers,
/// pushes in the order in which they came.
///
/// Several requests may be under way; answers are kept until they are asked for. The connection
/// works only while its owner calls it: it has no thread. Whoever gets a [ConnectionException] from
/// it closes it.
///
/// Used by the engine's one thread.
public final class RelayConnection implements AutoCloseable {
  /// How long an answer may take, ms.
  public static final long ANSWER_TIMEOUT = 10_000;

  private final RelayChannel channel;
  private final Greeting greeting;
  private final Map<Long, Result> answers = new HashMap<>();
  private final ArrayDeque<Push> pushes = new ArrayDeque<>();
  private final Set<Long> ignored = new HashSet<>();
  private final Ports ports;
  private long lastId;
  private long heardAt;

  /// A request under way.
  public record Ticket(long id) {}

  RelayConnection(Ports ports, RelayChannel channel, Greeting greeting, long lastId) {
    this.ports = ports;
    this.channel = channel;
    this.greeting = greeting;
    this.lastId = lastId;
    this.heardAt = ports.clock().millis();
  }

  /// Opens a connection and verifies the relay's hello, blocking for that; [Redial] does not. Who
  /// the relay is, is for the caller to compare with what it knows.
  public static RelayConnection open(Ports ports, RelayAddress address) throws ConnectionException {
    RelayHello hello = RelayHello.say(ports, ports.transport().open(address));
    Optional<RelayConnection> opened = hello.answer(ANSWER_TIMEOUT);
    if (opened.isEmpty()) {
      hello.close();
      throw new ConnectionException(Reason.TIMED_OUT, "no hello");
    }
    return opened.get();
  }

  /// What the hello established.
  public Greeting greeting() {
    return greeting;
  }

  /// The TLS key that the hello has named; empty without TLS, and where the host checks it.
  public Bytes tlsKeyHash() {
    return channel.tlsKeyHash();
  }

  /// Sends a request without waiting for its answer.
  public Ticket begin(Request request) throws ConnectionException {
    long id = ++lastId;
    channel.send(new ClientFrame(id, request).encode());
    return new Ticket(id);
  }

  /// Sends a request whose answer does not matter.
  public void tell(Request request) throws ConnectionException {
    ignored.add(begin(request).id());
  }

  /// Waits for the answer to a request.
  public Result await(Ticket ticket) throws ConnectionException {
    long deadline = ports.clock().millis() + ANSWER_TIMEOUT;
    while (!answers.containsKey(ticket.id())) {
      long left = deadline - ports.clock().millis();
      if (left <= 0 || !take(Math.min(left, ANSWER_TIMEOUT))) {
        throw new ConnectionException(Reason.TIMED_OUT, "no answer in time");
      }
    }
    return answers.remove(ticket.id());
  }

  /// Sends a request and waits for its answer, 10 s at most.
  public Result request(Request request) throws ConnectionException {
    return await(begin(request));
  }

  /// The answer to a request, if it has come.
  public Optional<Result> poll(Ticket ticket) throws ConnectionException {
    drain();
    return Optional.ofNullable(answers.remove(ticket.id()));
  }

  /// The next push, if one has come.
  public Optional<Push> nextPush() throws ConnectionException {
    Optional<Push> next = peekPush();
    pushes.poll();
    return next;
  }

  /// The next push, if one has come; it stays the next one.
  public Optional<Push> peekPush() throws ConnectionException {
    if (pushes.isEmpty()) {
      drain();
    }
    return Optional.ofNullable(pushes.peek());
  }

  /// When the relay was last heard, ms since 1970; now at the latest, also when the clock was set
  /// back.
  public long heardAt() {
    heardAt = Math.min(heardAt, ports.clock().millis());
    return heardAt;
  }

  /// Calls back whenever there may be something to take.
  public void onReadable(Runnable wake) {
    channel.onReadable(wake);
  }

  @Override
  public void close() {
    channel.close();
  }

  private void drain() throws ConnectionException {
    boolean more = true;
    while (more) {
      more = take(0);
    }
  }

  private boolean take(long timeout) throws ConnectionException {
    Optional<Bytes> frame = channel.receive(timeout);
    if (frame.isEmpty()) {
      return false;
    }
    heardAt = ports.clock().millis();
    switch (decode(frame.get())) {
      case Answer answer when ignored.remove(answer.id()) -> {}
      case Answer answer -> answers.put(answer.id(), answer.result());
      case Push push -> pushes.add(push);
    }
    return true;
  }

  /// An answer of another kind than its request's.
  public static ConnectionException unexpected(String request) {
    return new ConnectionException(Reason.BAD_FRAME, request + " was answered by something else");
  }

  static RelayFrame decode(Bytes frame) throws ConnectionException {
    try {
      return RelayFrame.decode(frame);
    } catch (MalformedException e) {
      throw new ConnectionException(Reason.BAD_FRAME, "the relay sent something else", e);
    }
  }
}
