package org.tautan.protocol.wire;

/// A constant of an enum with its number in the schema, which never changes.
public interface Numbered {
  /// The number on the wire.
  int number();
}
