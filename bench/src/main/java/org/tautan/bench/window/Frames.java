package org.tautan.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleUnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/// Scrolls something for a while, a bit before every frame, and looks at the frames.
final class Frames {
  /// Longer than this between two frames is slow: at 60 Hz at least one was left out.
  static final double SLOW_MILLIS = 25;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Double> between = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  private Frames() {}

  /// Scrolls.
  ///
  /// @param speed pixels a second, upwards positive, so many seconds after the beginning
  static Frames scrolling(
      Desktop desktop, String query, double seconds, DoubleUnaryOperator speed) {
    Frames frames = new Frames();
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    AnimationTimer timer =
        desktop.onWindow(() -> frames.timer(desktop.find(query), seconds, speed, over));
    desktop.onWindow(() -> {
      timer.start();
      return true;
    });
    over.join();
    return frames;
  }

  private AnimationTimer timer(
      Node node, double seconds, DoubleUnaryOperator speed, CompletableFuture<Boolean> over) {
    return new AnimationTimer() {
      private long begin;
      private long last;
      private long lastCpu;

      @Override
      public void handle(long pulse) {
        long now = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        if (begin == 0) {
          begin = now;
        } else {
          double millis = (now - last) / 1e6;
          between.add(millis);
          cpu.add((used - lastCpu) / 1e6);
          double at = (now - begin) / 1e9;
          if (at >= seconds) {
            stop();
            over.complete(true);
            return;
          }
          scroll(node, speed.applyAsDouble(at) * millis / 1_000);
        }
        last = now;
        lastCpu = used;
      }
    };
  }

  private static void scroll(Node node, double pixels) {
    EventTarget target = node;
    Event.fireEvent(
        target,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            node.getLayoutBounds().getCenterX(),
            node.getLayoutBounds().getCenterY(),
            0,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            pixels,
            0,
            pixels,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  /// Between two frames, ms.
  Samples between() {
    return Samples.of(between);
  }

  /// CPU time of the window's thread from one frame to the next, ms.
  Samples cpu() {
    return Samples.of(cpu);
  }
}
