package org.tautan.page.host;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.function.JSConsumer;

/// Lets the engine's thread wait for something that the browser tells by a callback.
///
/// One waits; callbacks raise it, whether somebody waits or not. A signal that was raised before is
/// not waited for.
public final class Signal {
  /// As good as for ever, ms: the longest that a browser's timer takes.
  static final long LONG = Integer.MAX_VALUE;

  private @Nullable JSConsumer<JSUndefined> waiting;
  private boolean raised;

  /// Ends the wait that is going on, or the next one.
  public void raise() {
    raised = true;
    JSConsumer<JSUndefined> waiter = waiting;
    if (waiter != null) {
      waiting = null;
      waiter.accept(JSUndefined.instance());
    }
  }

  /// Lets the browser do at once what has been promised so far, as to hand out an answer.
  static void breathe() {
    JSPromise.resolve(JSUndefined.instance()).await();
  }

  /// Waits until it is raised, or so long.
  public void await(long millis) {
    if (!raised && millis > 0) {
      JSPromise<JSUndefined> wait =
          new JSPromise<>((resolve, _) -> {
            waiting = resolve;
          });
      int timer = Window.setTimeout(this::raise, (double) millis);
      wait.await();
      Window.clearTimeout(timer);
    }
    raised = false;
  }
}
