package org.tautan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// Measures two contenders by turns and takes the median of each, so that a busy machine, or a
/// clock that changes speed, weighs on both alike. Some rounds at the start are for warming up.
public final class Turns {
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 11;

  private Turns() {}

  /// Something to measure.
  ///
  /// @param name of the software
  /// @param once measures a round and gives its figure
  public record Contender(String name, DoubleSupplier once) {}

  /// Our figure, beside the other's if there is one.
  public static Measurement compare(
      String name, String unit, Contender ours, Optional<Contender> theirs) {
    List<Double> own = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      own.add(ours.once().getAsDouble());
      theirs.ifPresent(peer -> other.add(peer.once().getAsDouble()));
    }
    return theirs
        .map(peer -> Measurement.against(name, median(own), unit, peer.name(), median(other)))
        .orElseGet(() -> Measurement.of(name, median(own), unit));
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.subList(WARM_UP, figures.size()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
