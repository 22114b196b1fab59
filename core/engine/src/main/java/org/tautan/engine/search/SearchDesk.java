package org.tautan.engine.search;

import java.time.Duration;
import java.util.Optional;
import org.tautan.engine.api.Search;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.port.Clock;

/// Answers searches, and in between makes an index of what was here before there was one: a little
/// in a step, with a rest after it, and nothing while the program starts. It goes on where it was
/// after a restart.
public final class SearchDesk implements Search {
  /// From opening on, the beginning belongs to what the person sees.
  static final Duration FIRST = Duration.ofSeconds(10);

  /// Between two steps, so that what a person wants comes first.
  static final Duration REST = Duration.ofMillis(50);

  /// What a step makes findable.
  static final int ROWS_A_STEP = 250;

  private final Ledger ledger;
  private final Clock clock;
  private boolean complete;
  private long due;

  public SearchDesk(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.complete = ledger.write(unit -> unit.search().isComplete());
    this.due = clock.millis() + FIRST.toMillis();
  }

  @Override
  public Found find(SearchQuery query, Optional<Message> below, int limit) {
    return new Found(
        ledger.write(unit -> unit.search().find(query, below, limit)),
        complete ? Reach.ALL : Reach.NEWEST);
  }

  @Override
  public int count(SearchQuery query, int most) {
    return ledger.write(unit -> unit.search().count(query, most));
  }

  /// Does what is due.
  public void step() {
    if (complete || clock.millis() < due) {
      return;
    }
    complete =
        ledger.write(unit -> {
          unit.search().indexMore(ROWS_A_STEP);
          return unit.search().isComplete();
        });
    due = clock.millis() + REST.toMillis();
  }

  /// When the next step is due, ms since 1970.
  public long nextDue() {
    return complete ? Long.MAX_VALUE : due;
  }
}
