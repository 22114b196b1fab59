package org.tautan.protocol.vectors;

import java.util.List;

/// What came out of running golden vectors.
///
/// @param passed how many vectors held in full
/// @param failures one line for each vector that did not
public record VectorReport(int passed, List<String> failures) {
  /// Keeps a copy.
  public VectorReport {
    failures = List.copyOf(failures);
  }

  /// All of it, alike on every platform.
  @Override
  public String toString() {
    return passed + " passed, failed: " + failures;
  }
}
