package org.tautan.testkit.store;

/// One thing that every store does.
///
/// @param sentence what it is, to be read after "a store"
/// @param body fails with an [AssertionError]
public record Check(String sentence, Body body) {
  /// What is done to find out.
  @FunctionalInterface
  public interface Body {
    /// Runs the check in a place of its own, empty at first.
    void run(StoreHarness stores);
  }
}
