package org.tautan.desktop.host;

/// How one thread sleeps until somebody rings, and how it measures what passed.
interface Alarm {
  /// Sleeps until a ring (also one that came before) or for so long.
  void await(long millis) throws InterruptedException;

  /// Ends the sleep, or prevents the next one. Any thread.
  void ring();

  /// Milliseconds on a clock that nobody sets; it may stand still while the computer sleeps.
  long steadyMillis();
}
