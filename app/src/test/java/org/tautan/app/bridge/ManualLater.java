package org.tautan.app.bridge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.util.Subscription;

/// Time that passes when a test says so.
public final class ManualLater implements Later {
  /// For those who need not wait: everything is done at once.
  public static final Later AT_ONCE =
      (pause, work) -> {
        work.run();
        return Subscription.EMPTY;
      };

  private final List<Waiting> waiting = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public Subscription after(Duration pause, Runnable work) {
    Waiting added = new Waiting(now.plus(pause), work);
    waiting.add(added);
    return () -> waiting.remove(added);
  }

  /// Lets time pass, and does what becomes due, in its order.
  public void pass(Duration time) {
    Duration until = now.plus(time);
    while (true) {
      var next =
          waiting.stream()
              .filter(one -> one.at().compareTo(until) <= 0)
              .min(Comparator.comparing(Waiting::at));
      if (next.isEmpty()) {
        now = until;
        return;
      }
      now = next.get().at();
      waiting.remove(next.get());
      next.get().work().run();
    }
  }

  private record Waiting(Duration at, Runnable work) {}
}
