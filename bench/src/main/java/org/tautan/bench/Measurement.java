package org.tautan.bench;

import java.util.Optional;

/// One figure.
///
/// @param name `group.what`, for example `session.encrypt`
/// @param unit of the value and of the other software's, for example `messages/s`
/// @param comparison what other software reached in the same run
public record Measurement(String name, double value, String unit, Optional<Comparison> comparison) {

  /// A figure of ours alone.
  public static Measurement of(String name, double value, String unit) {
    return new Measurement(name, value, unit, Optional.empty());
  }

  /// A figure beside another's.
  public static Measurement against(
      String name, double value, String unit, String peer, double peerValue) {
    return new Measurement(name, value, unit, Optional.of(new Comparison(peer, peerValue)));
  }

  /// Other software's figure.
  ///
  /// @param peer its name and version
  public record Comparison(String peer, double value) {}

  /// Our value divided by the other's, if there is one.
  public Optional<Double> ratio() {
    return comparison.map(other -> value / other.value());
  }
}
