package org.tautan.terminal.json;

import org.tautan.terminal.words.Problem;

/// A command cannot be carried out as it stands; nothing was changed.
public final class BadArgumentException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  BadArgumentException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /// What is the matter with it.
  public Problem problem() {
    return problem;
  }
}
