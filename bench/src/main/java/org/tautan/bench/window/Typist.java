package org.tautan.bench.window;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.util.Subscription;

/// Somebody who types a letter every 80 ms into the field that has the focus, through the system's
/// keyboard, and looks when each of them is to be seen.
///
/// A letter's time begins when its key was due, also when the window was too busy then to let the
/// robot press it, and ends when the frame that shows it has been drawn.
final class Typist implements AutoCloseable {
  private static final long EVERY_MILLIS = 80;
  private static final int LONGEST = 120;
  private static final KeyCode[] KEYS = {
    KeyCode.A, KeyCode.N, KeyCode.I, KeyCode.SPACE, KeyCode.T, KeyCode.U
  };

  private final Desktop desktop;
  private final Painting painting;
  private final TextArea field;
  private final Robot robot;
  private final Subscription following;
  private final Queue<Long> due = new ArrayDeque<>();
  private final Queue<Double> echoes = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private int typed;

  /// Begins to type.
  Typist(Desktop desktop) {
    this.desktop = desktop;
    this.painting = new Painting(desktop.scene());
    this.field = desktop.onWindow(() -> (TextArea) desktop.find("#composer-text"));
    this.robot = desktop.onWindow(Robot::new);
    this.following =
        desktop.onWindow(() -> {
          field.requestFocus();
          return field.lengthProperty().subscribe((before, now) -> changed(before, now));
        });
    var _ =
        clock.scheduleAtFixedRate(this::press, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void press() {
    long now = System.nanoTime();
    Platform.runLater(() -> {
      if (field.getLength() >= LONGEST) {
        field.clear();
      }
      due.add(now);
      robot.keyType(KEYS[typed++ % KEYS.length]);
    });
  }

  private void changed(Number before, Number now) {
    if (now.intValue() > before.intValue() && !due.isEmpty()) {
      long begin = due.remove();
      var _ = painting.first(() -> true).thenAccept(end -> echoes.add((end - begin) / 1e6));
    }
  }

  /// Stops, and clears what was typed.
  ///
  /// @return how long each letter took, ms
  Samples stop() {
    clock.shutdown();
    desktop.until(due::isEmpty);
    desktop.onWindow(() -> {
      following.unsubscribe();
      field.clear();
      return true;
    });
    return Samples.of(List.copyOf(echoes));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
