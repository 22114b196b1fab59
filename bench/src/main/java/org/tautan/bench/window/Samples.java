package org.tautan.bench.window;

import java.util.List;

/// Some measured values, sorted.
record Samples(List<Double> sorted) {
  /// Of values in any order.
  static Samples of(List<Double> values) {
    return new Samples(values.stream().sorted().toList());
  }

  /// The value below which a share of them lies, 0 to 1; 0 where nothing was measured.
  double at(double share) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(place, 0, sorted.size() - 1));
  }

  /// The largest.
  double max() {
    return at(1);
  }

  /// How many of a hundred are longer.
  double percentAbove(double limit) {
    long above = sorted.stream().filter(value -> value > limit).count();
    return sorted.isEmpty() ? 0 : 100.0 * above / sorted.size();
  }
}
