package org.tautan.protocol.content;

import org.tautan.protocol.BlobId;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;

/// Where a chunk of history lies and what it must be.
///
/// @param key 32 bytes, for this chunk only
/// @param size bytes at the relay
/// @param inflated bytes once opened and inflated
/// @param hash of what lies at the relay
public record HistoryBlob(BlobId id, WireSecret key, int size, int inflated, CiphertextHash hash) {
  /// Bytes of the key.
  public static final int KEY_SIZE = 32;

  /// Checks the numbers.
  public HistoryBlob {
    key.requireSize(KEY_SIZE, "key");
    Require.natural(size, "size");
    Require.natural(inflated, "inflated");
  }
}
