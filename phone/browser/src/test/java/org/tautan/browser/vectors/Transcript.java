package org.tautan.browser.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.protocol.Bytes;

/// A running hash over named results. Two machines that did the same work end with the same hash.
final class Transcript {
  private static final byte[] EMPTY = {};
  private static final byte[] NOTHING = {0};

  private final Primitives primitives;
  private byte[] state = new byte[Primitives.HASH_BYTES];

  Transcript(Primitives primitives) {
    this.primitives = primitives;
  }

  /// Adds one result and gives it back.
  byte[] add(String name, byte[] result) {
    byte[] label = (name + '=' + result.length + ':').getBytes(StandardCharsets.US_ASCII);
    state = primitives.sha256(state, label, result);
    return result;
  }

  /// Adds a result, or that there was none.
  Optional<byte[]> add(String name, Optional<byte[]> result) {
    add(name, result.isPresent() ? EMPTY : NOTHING);
    result.ifPresent(bytes -> add(name, bytes));
    return result;
  }

  /// Adds an answer.
  void add(String name, Boolean answer) {
    add(name, answer ? EMPTY : NOTHING);
  }

  /// The hash so far, in hex.
  String hash() {
    return Bytes.copyOf(state).hex();
  }
}
