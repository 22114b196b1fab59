package org.tautan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// The window's thread, from before there is one: what is given to it earlier waits, and is run in
/// its order when the window is there. Any thread.
final class WindowThread implements Executor {
  private final Executor thread;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean isThere;

  /// @param thread the window's, which cannot be used before [#begin]
  WindowThread(Executor thread) {
    this.thread = thread;
  }

  @Override
  public synchronized void execute(Runnable task) {
    if (isThere) {
      thread.execute(task);
    } else {
      waiting.add(task);
    }
  }

  /// The window is there.
  synchronized void begin() {
    isThere = true;
    waiting.forEach(thread::execute);
    waiting.clear();
  }
}
