package org.tautan.desktop.host;

/// An engine as its thread sees it: something that goes on step by step. Called by one thread only.
public interface Steps {
  /// What [#nextWakeMillis] answers when only a frame or a command can make it go on.
  long NEVER = Long.MAX_VALUE;

  /// Does a bounded amount of what is to be done now: connects, takes frames, sends, keeps dates.
  /// What is left over is done by the next step, so that commands come in between.
  void step();

  /// When the next step is due without anybody's asking, ms since 1970; a time that has passed
  /// means at once, [#NEVER] means not at all.
  long nextWakeMillis();

  /// Lets go of everything; called last, once.
  void stop();
}
