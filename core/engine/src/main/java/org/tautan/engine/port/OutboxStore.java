package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.SubmissionId;

/// What waits for the relay's acceptance, in the order in which it was written.
public interface OutboxStore {
  /// One submission.
  ///
  /// @param position its place; given by the store, 0 for a new one
  /// @param draft what is to be said to whom, encoded by the engine: enough to encrypt it again
  /// @param submission its id and the exact frame, once encrypted; the same bytes are sent until
  ///   they are accepted or refused
  record Entry(long position, Bytes draft, Optional<Sealed> submission) {}

  /// A submission as it goes to the relay.
  ///
  /// @param submit encoded `Submit`
  record Sealed(SubmissionId id, Bytes submit) {}

  /// Appends an entry and returns it with its position, which no other entry ever had.
  Entry add(Bytes draft, Optional<Sealed> submission);

  /// The oldest entries above a position, in order.
  ///
  /// @param after exclusive; 0 for the beginning
  List<Entry> list(long after, int limit);

  /// Replaces draft and submission of an entry.
  ///
  /// @throws IllegalArgumentException when nothing is at its position
  void update(Entry entry);

  /// Deletes an entry. Does nothing when it is not there.
  void remove(long position);
}
