package org.tautan.protocol.vectors;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// One message of which the golden bytes are known.
///
/// @param name as in the file of vectors
record Sample<T>(String name, T message, Writing<T> writing, Reading<T> reading) {
  /// Encodes.
  interface Writing<T> {
    Bytes of(T message);
  }

  /// Decodes.
  interface Reading<T> {
    T of(Bytes bytes) throws MalformedException;
  }

  Bytes encoded() {
    return writing.of(message);
  }

  /// Whether the message is written as these bytes and these bytes are read as the message.
  boolean holds(Bytes golden) {
    try {
      return encoded().equals(golden) && reading.of(golden).equals(message);
    } catch (MalformedException _) {
      return false;
    }
  }

  /// Whether one more unknown field, and nothing less than the whole, is read.
  boolean keepsItsEnd(Bytes golden) {
    try {
      Bytes unknown = Bytes.fromHex("c23e03616263"); // field 1000
      return reading.of(Bytes.concat(golden, unknown)).equals(message)
          && (golden.isEmpty() || !isReadAs(golden.slice(0, golden.size() - 1)));
    } catch (MalformedException _) {
      return false;
    }
  }

  private boolean isReadAs(Bytes bytes) {
    try {
      return reading.of(bytes).equals(message);
    } catch (MalformedException _) {
      return false;
    }
  }
}
