package org.tautan.app.bridge;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// The window's thread for what can wait for a moment. To somebody who is writing, their letters
/// matter more: what comes from the engine is let through in the breath after a letter, once its
/// frame has been drawn, and is done with when the next one comes. After a short silence everything
/// comes at once again.
///
/// Tasks keep their order. May be given them on any thread; everything else on the window's.
public final class LettersFirst implements Executor {
  /// The frame of a letter; then comes the breath.
  static final int ITS_OWN = 1;

  /// Frames after a letter in which a task begins at once. Later ones could get in the way of the
  /// next letter, and wait for it.
  static final int BREATH = 3;

  /// Frames after a letter with which somebody has stopped writing: a sixth of a second.
  static final int SILENCE = 10;

  private final Executor window;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int sinceLetter = SILENCE;
  private boolean isOpen = true;

  /// @param window runs what it is given on the window's thread, later
  public LettersFirst(Executor window) {
    this.window = window;
  }

  /// Looks out for letters that are written in a window.
  public void follow(Scene scene) {
    AnimationTimer frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frame();
            if (sinceLetter >= SILENCE) {
              stop();
            }
          }
        };
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        key -> {
          if (key.getCharacter().codePoints().anyMatch(typed -> !Character.isISOControl(typed))) {
            letter();
            frames.start();
          }
        });
  }

  @Override
  public void execute(Runnable task) {
    window.execute(() -> {
      waiting.add(task);
      next();
    });
  }

  /// A letter has been written.
  void letter() {
    sinceLetter = 0;
    isOpen = false;
  }

  /// A frame is about to be drawn.
  void frame() {
    sinceLetter++;
    switch (sinceLetter) {
      // behind this frame's drawing
      case ITS_OWN -> window.execute(this::open);
      case BREATH -> isOpen = false;
      case SILENCE -> open();
      default -> {
        // as in the frame before
      }
    }
  }

  private void open() {
    // another letter may have come in between
    isOpen = sinceLetter >= ITS_OWN;
    waiting.forEach(_ -> window.execute(this::next));
  }

  private void next() {
    if (isOpen && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
