package org.tautan.engine.linking;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.frame.Push;

/// The linkings of one side, one at a time: what is under way takes in what the relay pushes, in
/// order, until it ends, well or by a named failure, and lets go of all that it holds. A failure
/// that this side finds is told to the other one.
///
/// Used by the engine's one thread.
final class LinkCycle<A extends LinkCycle.Attempt> {
  private final Consumer<LinkFailure> failed;
  private Runnable wake = () -> {};
  private @Nullable A current;

  /// One run of the flow.
  interface Attempt extends AutoCloseable {
    /// Its connection.
    LinkLine line();

    /// The conversation with the other side, once there is one.
    Optional<LinkTalk> talk();

    /// Takes in what the relay says.
    void pushed(Push push) throws LinkException;

    /// Does what the time has come for.
    void due() throws LinkException;

    /// Whether this failure leaves it open what came of the linking, so that it is told later.
    boolean leavesOpen(LinkFailure why);

    @Override
    void close();
  }

  /// Something that a person does in the attempt under way.
  @FunctionalInterface
  interface Deed<A> {
    /// Does it.
    void in(A attempt) throws LinkException;
  }

  /// @param failed told of every failure, after the attempt has let go of everything
  LinkCycle(Consumer<LinkFailure> failed) {
    this.failed = failed;
  }

  /// What is under way.
  Optional<A> current() {
    return Optional.ofNullable(current);
  }

  /// Calls back, on any thread, when a step is due.
  void onReadable(Runnable callback) {
    wake = callback;
  }

  /// Opens a connection on which nothing comes unnoticed.
  LinkLine open(Ports ports, RelayAddress relay) throws LinkException {
    LinkLine line = LinkLine.open(ports, relay);
    line.onReadable(wake);
    return line;
  }

  /// This one is under way now.
  void begin(A attempt) {
    current = attempt;
  }

  /// Takes in what has come, and does what is due.
  void step() {
    if (current != null) {
      act(this::step);
    }
  }

  private void step(A attempt) throws LinkException {
    Optional<Push> push = attempt.line().nextPush();
    while (push.isPresent() && isOn(attempt)) {
      attempt.pushed(push.get());
      push = isOn(attempt) ? attempt.line().nextPush() : Optional.empty();
    }
    if (isOn(attempt)) {
      attempt.due();
    }
  }

  private boolean isOn(A attempt) {
    return attempt.equals(current);
  }

  /// Does something in the attempt under way; if it fails, says no to the other side.
  void act(Deed<A> deed) {
    A attempt = current;
    if (attempt == null) {
      throw new IllegalStateException("no linking is under way");
    }
    try {
      deed.in(attempt);
    } catch (LinkException e) {
      if (isOn(attempt)) {
        decline(e.failure());
      } else {
        end(e.failure());
      }
    }
  }

  /// Says no to the other side, if there is one, and ends.
  void decline(LinkFailure why) {
    current().flatMap(Attempt::talk).ifPresent(talk -> talk.decline(why));
    end(why);
  }

  /// Ends by a failure that the other side knows of, or that came before there was one.
  void end(LinkFailure why) {
    boolean open = current().filter(attempt -> attempt.leavesOpen(why)).isPresent();
    finish();
    if (!open) {
      failed.accept(why);
    }
  }

  /// Ends without a word.
  void finish() {
    A attempt = current;
    current = null;
    if (attempt != null) {
      attempt.line().close();
      attempt.close();
    }
  }
}
