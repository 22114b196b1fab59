package org.tautan.demo.story;

/// One step of the story.
///
/// @param name what happens
/// @param action makes it happen and checks it
public record Step(String name, Action action) {
  /// What a step does.
  @FunctionalInterface
  public interface Action {
    /// Does it.
    ///
    /// @return what was checked, for people
    /// @throws DeviationException when something else happened
    /// @throws InterruptedException when the demo is to end
    String run() throws DeviationException, InterruptedException;
  }
}
