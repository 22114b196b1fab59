package org.tautan.app.bridge;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/// Does something after a while, on the window's thread.
@FunctionalInterface
public interface Later {
  /// Does it once.
  ///
  /// @return takes it back
  Subscription after(Duration pause, Runnable work);

  /// By the window's own pulse.
  static Later ofWindow() {
    return (pause, work) -> {
      PauseTransition transition =
          new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
      transition.setOnFinished(_ -> work.run());
      transition.play();
      return transition::stop;
    };
  }
}
