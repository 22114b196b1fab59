package org.tautan.bench.window;

/// How fast somebody scrolls, in pixels a second, upwards positive.
final class Scrolling {
  private static final double STEADY_SECONDS = 20;
  private static final double FLING_SECONDS = 2;

  private Scrolling() {}

  /// Steadily up, some five messages in a tenth of a second; then with swings, that fade.
  static double throughMessages(double second) {
    return second < STEADY_SECONDS ? 4_800 : swing(second, 12_000);
  }

  /// Down with swings, and up again.
  static double throughChats(double second) {
    double way = second % 6 < 4 ? -1 : 2;
    return way * swing(second, 8_000);
  }

  private static double swing(double second, double fastest) {
    double at = second % FLING_SECONDS / FLING_SECONDS;
    return fastest * Math.exp(-4 * at);
  }
}
