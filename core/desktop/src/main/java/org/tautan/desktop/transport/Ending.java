package org.tautan.desktop.transport;

import org.tautan.engine.port.ConnectionException;

/// Why a connection ended.
///
/// @param detail for a log, free of secrets and of names
record Ending(ConnectionException.Reason reason, String detail) {
  static Ending closed(String detail) {
    return new Ending(ConnectionException.Reason.CLOSED, detail);
  }

  static Ending badFrame(String detail) {
    return new Ending(ConnectionException.Reason.BAD_FRAME, detail);
  }

  static Ending timedOut(String detail) {
    return new Ending(ConnectionException.Reason.TIMED_OUT, detail);
  }

  /// A fresh exception, whose stack trace is that of the caller.
  ConnectionException exception() {
    return new ConnectionException(reason, detail);
  }
}
