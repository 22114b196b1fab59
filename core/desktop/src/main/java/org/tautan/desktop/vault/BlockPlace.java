package org.tautan.desktop.vault;

/// Where a sealed record lies. It is authenticated with the record, so that one which was moved
/// opens nowhere.
///
/// @param kind what the record holds
/// @param number the block of the database, or the frame of the log, counted from 0
public record BlockPlace(Kind kind, long number) {
  /// What a record holds. The codes are part of the format.
  public enum Kind {
    /// A page of the database.
    PAGE('D', 0),
    /// The header of the write-ahead log.
    WAL_HEADER('W', 0),
    /// The header of a frame in the log: of which page it is, and whether it commits.
    FRAME_HEADER('W', 1),
    /// The page in a frame of the log.
    FRAME_PAGE('W', 2);

    private final byte file;
    private final byte record;

    Kind(char file, int record) {
      this.file = (byte) file;
      this.record = (byte) record;
    }

    byte file() {
      return file;
    }

    byte record() {
      return record;
    }
  }
}
