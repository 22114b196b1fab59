package org.tautan.demo.story;

/// What came of a step.
///
/// @param number counted from 1
/// @param said what was checked, or what differed
/// @param millis how long it took
public record StepReport(int number, String name, Result result, String said, long millis) {
  /// Whether it went as told.
  public enum Result {
    /// It did.
    PASSED,
    /// It did not.
    DIFFERED
  }
}
