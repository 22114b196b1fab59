package org.tautan.app.conversation;

import javafx.animation.AnimationTimer;

/// Says when frames begin, while a conversation has to know.
final class FrameClock {
  private FrameClock() {}

  /// Drives a conversation for as long as it is there.
  static void drive(ConversationViewModel model) {
    AnimationTimer frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            model.nextFrame();
          }
        };
    model
        .pacing()
        .subscribe(pacing -> {
          if (pacing) {
            frames.start();
          } else {
            frames.stop();
          }
        });
  }
}
