package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Failure;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.envelope.Envelope;

/// Envelopes that came and could not be decrypted, until they are filled or given up.
public interface UndecryptedStore {
  /// One of them, unique by (sender device, message id).
  ///
  /// @param attempts how often it was asked for again
  /// @param nextAt when to ask next, ms since 1970
  record Entry(
      DeviceAddress from,
      MessageId message,
      Envelope envelope,
      Failure failure,
      int attempts,
      long nextAt) {}

  /// Inserts or replaces.
  void save(Entry entry);

  /// The entry of a message.
  Optional<Entry> find(DeviceAddress from, MessageId message);

  /// All that are to be asked for at a time, soonest first.
  List<Entry> due(long now, int limit);

  /// When the next one is due.
  Optional<Long> nextDue();

  /// Deletes one. Does nothing when it is not there.
  void remove(DeviceAddress from, MessageId message);
}
