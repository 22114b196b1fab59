package org.tautan.bench.window;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// When what stands in a scene is on the screen. Frames are drawn by another thread than the
/// window's, in their order, and no public part of JavaFX says when that is done: a job is queued
/// behind the drawing.
record Painting(Scene scene) {
  /// Looks at every frame once it is laid out, and waits until the first one has been drawn in
  /// which something is so. On the window's thread.
  ///
  /// @return `System.nanoTime()` of then; completes on another thread
  CompletableFuture<Long> first(BooleanSupplier condition) {
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    Runnable look =
        new Runnable() {
          @Override
          public void run() {
            if (condition.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              // when this pulse is over, and its frame has been given to the other thread
              Platform.runLater(() -> afterDrawing(drawn));
            }
          }
        };
    scene.addPostLayoutPulseListener(look);
    Platform.requestNextPulse();
    return drawn;
  }

  private static void afterDrawing(CompletableFuture<Long> drawn) {
    var _ =
        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> drawn.complete(System.nanoTime())));
  }
}
