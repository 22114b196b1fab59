package org.tautan.app.link;

import java.time.InstantSource;
import java.util.function.LongConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/// A small ring that runs out with the time that a code is good for. It moves four times a second,
/// and only while it is shown.
final class CountdownRing extends Pane {
  private static final double RADIUS = 8;
  private static final double STROKE = 2.5;
  private static final double SIDE = 2 * RADIUS + STROKE;
  private static final int FULL_TURN = 360;

  private final InstantSource clock;
  private final LongConsumer seconds;
  private final Arc arc = new Arc(SIDE / 2, SIDE / 2, RADIUS, RADIUS, 90, FULL_TURN);
  private final Timeline timeline = new Timeline(new KeyFrame(Duration.millis(250), _ -> redraw()));
  private long from;
  private long until;

  /// @param seconds is told how many are left
  CountdownRing(InstantSource clock, LongConsumer seconds) {
    this.clock = clock;
    this.seconds = seconds;
    Circle track = new Circle(SIDE / 2, SIDE / 2, RADIUS);
    track.getStyleClass().add("link-ring-track");
    track.setStrokeWidth(STROKE);
    arc.setType(ArcType.OPEN);
    arc.setStrokeWidth(STROKE);
    arc.getStyleClass().add("link-ring");
    getChildren().addAll(track, arc);
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    setMouseTransparent(true);
    timeline.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            timeline.stop();
          } else {
            timeline.play();
          }
        });
  }

  /// Counts down between two times, ms since 1970.
  void run(long start, long end) {
    from = start;
    until = end;
    redraw();
  }

  private void redraw() {
    long left = Math.max(0, until - clock.millis());
    double whole = Math.max(1, until - from);
    arc.setLength(FULL_TURN * Math.min(1, left / whole));
    seconds.accept((left + 999) / 1_000);
  }
}
