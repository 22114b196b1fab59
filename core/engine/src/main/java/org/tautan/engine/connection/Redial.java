package org.tautan.engine.connection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;

/// The way to a relay that may be away: one attempt at a time, and a pause after each that failed,
/// by [Backoff]. Waiting for a socket and for the relay's hello holds nobody up: whoever owns it
/// calls [#attempt] again when it calls back, and at [#nextWake].
///
/// State: pausing; opening a socket; waiting for the hello on it. An attempt that takes longer than
/// [Transport#PATIENCE] has failed.
///
/// Used by the engine's one thread.
public final class Redial implements AutoCloseable {
  private final Ports ports;
  private final Backoff backoff;
  private final Pause pause;
  private final Pause patience;
  private Runnable wake = () -> {};
  private @Nullable Opening opening;
  private @Nullable RelayHello hello;

  public Redial(Ports ports) {
    this.ports = ports;
    this.backoff = new Backoff(ports.random());
    this.pause = new Pause(ports.clock());
    this.patience = new Pause(ports.clock());
  }

  /// Calls back, on any thread, when an attempt has gone further.
  public void onReadable(Runnable callback) {
    wake = callback;
    if (opening != null) {
      opening.onReadable(callback);
    }
    if (hello != null) {
      hello.onReadable(callback);
    }
  }

  /// Goes on with the attempt under way, or begins one if none is and the pause is over.
  ///
  /// @return the connection, once the relay's hello has been verified
  /// @throws ConnectionException when the attempt has failed; say so with [#failed]
  public Optional<RelayConnection> attempt(RelayAddress address) throws ConnectionException {
    if (opening == null && hello == null) {
      if (!pause.isOver()) {
        return Optional.empty();
      }
      patience.begin(Transport.PATIENCE);
      opening = ports.transport().begin(address);
      opening.onReadable(wake);
    }
    Optional<RelayConnection> opened = goOn();
    if (opened.isEmpty() && patience.isOver()) {
      throw new ConnectionException(ConnectionException.Reason.UNREACHABLE, "not in time");
    }
    return opened;
  }

  private Optional<RelayConnection> goOn() throws ConnectionException {
    if (opening != null) {
      Optional<RelayChannel> channel = opening.poll(0);
      if (channel.isPresent()) {
        opening = null;
        hello = RelayHello.say(ports, channel.get());
        hello.onReadable(wake);
      }
    }
    Optional<RelayConnection> opened = hello == null ? Optional.empty() : hello.answer(0);
    if (opened.isPresent()) {
      hello = null;
    }
    return opened;
  }

  /// When [#attempt] is due without a call back, ms since 1970.
  public long nextWake() {
    boolean underWay = opening != null || hello != null;
    return underWay ? patience.until() : pause.until();
  }

  /// The device is logged in: the next failure is the first of its row.
  public void succeeded() {
    backoff.reset();
  }

  /// The attempt, or the connection that came of it, has failed: pauses before the next one.
  ///
  /// @param atLeast ms that the relay wants to be left alone
  public void failed(RelayAddress address, long atLeast) {
    close();
    pause.begin(atLeast + backoff.next(address));
  }

  /// Tries at once, whatever failed before, and does not wait for an attempt of before.
  public void atOnce() {
    close();
    backoff.reset();
    pause.end();
  }

  /// Gives up the attempt under way.
  @Override
  public void close() {
    if (opening != null) {
      opening.close();
      opening = null;
    }
    if (hello != null) {
      hello.close();
      hello = null;
    }
  }
}
