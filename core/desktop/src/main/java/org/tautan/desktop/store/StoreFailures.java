package org.tautan.desktop.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.tautan.desktop.vault.SealedConnection;
import org.tautan.desktop.vault.VaultException;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// Says what helps against a failure of SQLite or of the file system. Values are always bound,
/// never part of an SQL text, so neither these exceptions nor their causes hold any.
final class StoreFailures {
  private static final int PRIMARY_CODE = 0xff;

  private StoreFailures() {}

  static StoreException of(String action, SQLException cause) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode());
    Reason reason =
        cause.getCause() instanceof VaultException vault
            ? reason(vault)
            : reason(cause.getErrorCode());
    return new StoreException(reason, action + " failed with " + code.name(), cause);
  }

  static StoreException of(String action, IOException cause) {
    return new StoreException(
        Reason.UNAVAILABLE, action + " failed: " + cause.getClass().getSimpleName(), cause);
  }

  static StoreException of(String action, VaultException cause) {
    return new StoreException(reason(cause), action + " failed: " + cause.getMessage(), cause);
  }

  /// An I/O error of a sealed database, with what the vault knows of it as its cause. The cause
  /// names a block at most.
  static SQLException explained(SQLException e, Connection connection) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE);
    boolean isOfTheFile =
        code == SQLiteErrorCode.SQLITE_IOERR || code == SQLiteErrorCode.SQLITE_CANTOPEN;
    if (isOfTheFile && e.getCause() == null && connection instanceof SealedConnection sealed) {
      sealed.failure().ifPresent(e::initCause);
    }
    return e;
  }

  /// A row that no version of this program could have written.
  static StoreException unreadable(Exception cause) {
    return new StoreException(Reason.CORRUPT, "a row that makes no sense", cause);
  }

  private static Reason reason(VaultException failure) {
    return switch (failure.reason()) {
      case DAMAGED, NOT_A_VAULT -> Reason.CORRUPT;
      case TOO_NEW -> Reason.TOO_NEW;
      case WRONG_KEY, REFUSED, UNSUPPORTED, IO -> Reason.UNAVAILABLE;
    };
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
