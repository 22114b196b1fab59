package org.tautan.demo.story;

/// Something did not happen as the story tells it. The message says what differed, for people.
public final class DeviationException extends Exception {
  private static final long serialVersionUID = 1;

  /// @param what what was expected and what came instead
  public DeviationException(String what) {
    super(what);
  }
}
