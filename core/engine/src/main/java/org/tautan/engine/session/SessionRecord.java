package org.tautan.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;

/// All sessions with one remote device, as the store keeps them: the current one, which sends, and
/// up to [#MAX_ARCHIVED] archived ones, which still open what comes late. A message that opens with
/// an archived session makes it the current one (Signal, "The Sesame Algorithm").
///
/// Immutable: [SessionCipher] returns the record that follows. Records share secrets with those
/// before and after them, so none is ever closed; they live in memory for the length of a store
/// transaction. Never restore one from a backup: it would use message keys twice.
public final class SessionRecord {
  /// Archived sessions that are kept; the oldest is dropped.
  public static final int MAX_ARCHIVED = 40;

  /// Seeds of messages that have not arrived yet, over all chains of all sessions; those of the
  /// oldest session and chain are dropped first.
  public static final int MAX_SKIPPED = 4_000;

  /// No record is larger in the store, in bytes: about a quarter of a megabyte.
  public static final int MAX_ENCODED_BYTES = RecordCodec.maxSize();

  /// How long an initiator goes on with a session that was never answered, in ms: 30 days.
  public static final long MAX_UNANSWERED_MILLIS = 30L * 24 * 60 * 60 * 1000;

  private static final SessionRecord EMPTY = new SessionRecord(List.of());

  private final List<SessionState> states;

  /// @param states the current one first, then from the newest to the oldest
  SessionRecord(List<SessionState> states) {
    this.states = List.copyOf(states);
  }

  /// The record of a device that there is no session with.
  public static SessionRecord empty() {
    return EMPTY;
  }

  /// Reads what [#encode] wrote. A failure means a damaged store, or a record written by a newer
  /// version: the session is lost, and a new one is to be started.
  public static SessionRecord decode(SecretBytes encoded) throws MalformedException {
    byte[] bytes = encoded.use(byte[]::clone);
    try {
      return new RecordReader(bytes).record();
    } finally {
      Wipe.bytes(bytes);
    }
  }

  /// For the store. The caller closes it.
  public SecretBytes encode() {
    return SecretBytes.owning(RecordCodec.write(this));
  }

  /// Whether there is no session at all.
  public boolean isEmpty() {
    return states.isEmpty();
  }

  /// When the current session started, in ms since 1970 by this device's clock. One that is older
  /// than a week is to be replaced by a fresh one.
  public Optional<Long> createdAt() {
    return states.isEmpty() ? Optional.empty() : Optional.of(states.getFirst().createdAt());
  }

  /// Whether the current session is with this identity and can send: it was answered, or is not
  /// older than [#MAX_UNANSWERED_MILLIS]. Otherwise fetch a bundle and initiate.
  public boolean isUsable(IdentityKey identity, long now) {
    return usable(identity, now).isPresent();
  }

  /// Whether the remote device has answered in the current session, so that messages no longer
  /// carry the key agreement.
  public boolean isAnswered() {
    return !states.isEmpty() && states.getFirst().pending().isEmpty();
  }

  /// How many sessions are archived.
  public int archivedCount() {
    return Math.max(states.size() - 1, 0);
  }

  /// The current session, if it may send.
  Optional<SessionState> usable(IdentityKey identity, long now) {
    if (states.isEmpty()) {
      return Optional.empty();
    }
    SessionState current = states.getFirst();
    boolean answered = current.pending().isEmpty();
    boolean young = now - current.createdAt() <= MAX_UNANSWERED_MILLIS;
    return current.isWith(identity) && (answered || young)
        ? Optional.of(current)
        : Optional.empty();
  }

  /// Places of the sessions that a message can belong to, in the order to try them: those that know
  /// its ratchet key; if there are none, the ratchet may have turned in any, newest first.
  List<Integer> candidates(IdentityKey identity, byte[] ratchetKey) {
    List<Integer> known =
        places(state -> state.isWith(identity) && state.receiverChain(ratchetKey).isPresent());
    return known.isEmpty() ? places(state -> state.isWith(identity)) : known;
  }

  /// The place of the session that was started with this base key; none or one.
  List<Integer> startedWith(IdentityKey identity, byte[] baseKey) {
    return places(state -> state.isWith(identity) && state.startedWith(baseKey));
  }

  private List<Integer> places(Predicate<SessionState> fitting) {
    List<Integer> places = new ArrayList<>(1);
    for (int place = 0; place < states.size(); place++) {
      if (fitting.test(states.get(place))) {
        places.add(place);
      }
    }
    return places;
  }

  List<SessionState> states() {
    return states;
  }

  /// With a new current session; the one before it is archived.
  SessionRecord started(SessionState state) {
    List<SessionState> next = new ArrayList<>(states.size() + 1);
    next.add(state);
    next.addAll(states.size() > MAX_ARCHIVED ? states.subList(0, MAX_ARCHIVED) : states);
    return bounded(next);
  }

  /// With the session at `place` as it is after a message: it becomes, or stays, the current one.
  SessionRecord advanced(int place, SessionState state) {
    List<SessionState> next = new ArrayList<>(states);
    next.remove(place);
    next.addFirst(state);
    return bounded(next);
  }

  private static SessionRecord bounded(List<SessionState> states) {
    int excess = states.stream().mapToInt(SessionState::skippedCount).sum() - MAX_SKIPPED;
    for (int place = states.size() - 1; excess > 0; place--) {
      SessionState state = states.get(place);
      states.set(place, state.withoutOldestSkipped(excess));
      excess -= state.skippedCount();
    }
    return new SessionRecord(states);
  }

  @Override
  public String toString() {
    return "SessionRecord[" + states.size() + " sessions]";
  }
}
