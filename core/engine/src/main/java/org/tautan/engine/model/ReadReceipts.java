package org.tautan.engine.model;

/// Whether others learn that their messages were read. Own devices always do.
public enum ReadReceipts {
  /// They do.
  ON,
  /// They do not.
  OFF
}
