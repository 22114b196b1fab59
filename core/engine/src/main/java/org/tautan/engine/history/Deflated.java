package org.tautan.engine.history;

import java.util.Optional;

/// Compression of chunks: DEFLATE (RFC 1951) without a header. Our own, in plain Java, because the
/// JDK's is a tenth of what the phone page would send; everybody's, because one form of a chunk is
/// simpler than two.
final class Deflated {
  private Deflated() {}

  static byte[] of(byte[] plain) {
    return new DeflateWriter(plain).write();
  }

  /// Undoes [#of], and what other programs deflate; never writes more than it was promised,
  /// whatever the bytes would become.
  ///
  /// @param size of what comes out, exactly
  /// @return empty when it is something else
  static Optional<byte[]> inflate(byte[] deflated, int size) {
    byte[] out = new byte[size];
    return new InflateReader(deflated, out).read() ? Optional.of(out) : Optional.empty();
  }
}
