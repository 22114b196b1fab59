package org.tautan.engine.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Line;
import org.tautan.engine.port.ConnectionException;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Push.Delivery;

/// Takes in what the relay delivers. Envelopes that wait together are opened in one transaction, up
/// to [#MOST] of them, so that a backlog costs one durable write for many; all of them are durable
/// before the last of them may be acknowledged.
///
/// One that the engine or its store fails at takes those before it in its transaction along, so
/// after a failure the transactions begin with one envelope again and double from there: whatever
/// came before the bad one gets in.
final class Intake {
  private static final int MOST = 64;

  private final Ledger ledger;
  private final Receiver receiver;
  private final Duties duties;
  private int most = 1;

  Intake(Ledger ledger, Receiver receiver, Duties duties) {
    this.ledger = ledger;
    this.receiver = receiver;
    this.duties = duties;
  }

  /// Takes in a delivery, and the envelopes that have come right after it.
  ///
  /// @param care told of what is durable
  /// @return how many
  int take(RelayConnection open, Upkeep care, Delivery first, Freshness freshness)
      throws ConnectionException {
    return switch (first.item()) {
      case Envelope envelope -> {
        List<Envelope> together = new ArrayList<>(List.of(envelope));
        long last = gather(open, first.sequence(), together);
        open(open, together, freshness);
        care.received(last);
        yield together.size();
      }
      case GapMarker gap -> {
        ledger.write(unit -> duties.say(unit, Line.MESSAGES_DROPPED, gap.dropped()));
        care.received(first.sequence());
        yield 1;
      }
    };
  }

  /// Adds the envelopes that come next.
  ///
  /// @return the sequence of the last one
  private long gather(RelayConnection open, long first, List<Envelope> together)
      throws ConnectionException {
    long last = first;
    Optional<Push> next = open.peekPush();
    while (together.size() < most
        && next.isPresent()
        && next.get() instanceof Delivery delivery
        && delivery.item() instanceof Envelope envelope) {
      together.add(envelope);
      last = delivery.sequence();
      open.nextPush();
      next = open.peekPush();
    }
    return last;
  }

  private void open(RelayConnection open, List<Envelope> envelopes, Freshness freshness)
      throws ConnectionException {
    int allowed = most;
    most = 1;
    int settled = 0;
    while (settled < envelopes.size()) {
      settled += receiver.receive(open, envelopes.subList(settled, envelopes.size()), freshness);
    }
    most = Math.min(2 * allowed, MOST);
  }
}
