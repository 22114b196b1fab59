package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;

/// What giving and taking history has to remember between two steps, encoded by the engine.
public interface HistoryStore {
  /// What a row is about.
  enum Part {
    /// On a phone: what a companion is given, and how far that has come. Name: the device.
    TRANSFER,
    /// On a phone: older messages that a companion has asked for. Name: the transfer.
    ASKED,
    /// On a companion: a chunk that is announced and not taken in yet. Named in their order.
    WANTED,
    /// On a companion: a blob that is to be deleted at the relay. Name: the blob.
    SPENT,
    /// On a companion: how far the history has come. One row.
    PROGRESS
  }

  /// One row.
  ///
  /// @param name unique within its part
  record Row(Part part, Bytes name, Bytes content) {}

  /// Inserts or replaces.
  void save(Row row);

  /// The row.
  Optional<Row> find(Part part, Bytes name);

  /// The first rows of a part, by name, as unsigned bytes.
  List<Row> list(Part part, int limit);

  /// Deletes the row. Does nothing when it is not there.
  void remove(Part part, Bytes name);
}
