package org.tautan.relay.connection;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.tautan.protocol.frame.RefusalReason;

/// How often the relay refused what, since it was started: numbers for an operator, nothing about
/// anybody. Any thread.
public final class RefusalCounts {
  private final ConcurrentMap<RefusalReason, LongAdder> answered = new ConcurrentHashMap<>();
  private final ConcurrentMap<Cut, LongAdder> cut = new ConcurrentHashMap<>();

  /// Why a connection was closed without an answer.
  public enum Cut {
    /// Neither logged in nor linking in time.
    NO_LOGIN,
    /// Not a sign of life.
    SILENT,
    /// Something for a stream that is not there, or not in its turn.
    NO_STREAM,
    /// Not a frame of this protocol, too large a frame, text.
    NOT_A_FRAME,
    /// More frames before login than an address may send.
    TOO_MANY_FRAMES,
    /// More connections at a time than an address may have; most were told so by HTTP's 429.
    TOO_MANY_CONNECTIONS,
    /// An HTTP request for a blob without a grant that holds for it, or not as granted.
    BLOB_REFUSED,
  }

  void refused(RefusalReason reason) {
    answered.computeIfAbsent(reason, _ -> new LongAdder()).increment();
  }

  void closed(Cut reason) {
    cut.computeIfAbsent(reason, _ -> new LongAdder()).increment();
  }

  /// Refusals that were answered, by reason; reasons that never came up are missing.
  public Map<RefusalReason, Long> answered() {
    Map<RefusalReason, Long> counts = new EnumMap<>(RefusalReason.class);
    answered.forEach((reason, count) -> counts.put(reason, count.sum()));
    return Map.copyOf(counts);
  }

  /// Connections that were closed without an answer, by reason.
  public Map<Cut, Long> closed() {
    Map<Cut, Long> counts = new EnumMap<>(Cut.class);
    cut.forEach((reason, count) -> counts.put(reason, count.sum()));
    return Map.copyOf(counts);
  }
}
