package org.tautan.terminal.words;

import java.util.List;

/// Something that went wrong, with what the explanation needs to name. Holds no secret.
///
/// @param arguments numbers and words for the sentence, in its order
public record Problem(Trouble trouble, List<Object> arguments) {
  /// Copies the list.
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /// A problem and what to name.
  public static Problem of(Trouble trouble, Object... arguments) {
    return new Problem(trouble, List.of(arguments));
  }
}
