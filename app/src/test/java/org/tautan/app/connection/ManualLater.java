package org.tautan.app.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.util.Subscription;

/// Time that passes when a test says so.
final class ManualLater implements Later {
  private final List<Waiting> waiting = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public Subscription after(Duration pause, Runnable work) {
    Waiting added = new Waiting(now.plus(pause), work);
    waiting.add(added);
    return () -> waiting.remove(added);
  }

  /// Lets time pass, and does what becomes due, in its order.
  void pass(Duration time) {
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
