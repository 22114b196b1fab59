package org.tautan.desktop.store;

import java.io.IOException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// Says what helps against a failure of SQLite or of the file system. Values are always bound,
/// never part of an SQL text, so neither these exceptions nor their causes hold any.
final class StoreFailures {
  private static final int PRIMARY_CODE = 0xff;

  private StoreFailures() {}

  static StoreException of(String action, SQLException cause) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode());
    return new StoreException(
        reason(cause.getErrorCode()), action + " failed with " + code.name(), cause);
  }

  static StoreException of(String action, IOException cause) {
    return new StoreException(
        Reason.UNAVAILABLE, action + " failed: " + cause.getClass().getSimpleName(), cause);
  }

  /// A row that no version of this program could have written.
  static StoreException unreadable(Exception cause) {
    return new StoreException(Reason.CORRUPT, "a row that makes no sense", cause);
  }

  private static Reason reason(int code) {
    if (code == SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS.code
        || code == SQLiteErrorCode.SQLITE_IOERR_DATA.code) {
      return Reason.CORRUPT;
    }
    return switch (SQLiteErrorCode.getErrorCode(code & PRIMARY_CODE)) {
      case SQLITE_FULL -> Reason.FULL;
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_MISMATCH -> Reason.CORRUPT;
      default -> Reason.UNAVAILABLE;
    };
  }
}
