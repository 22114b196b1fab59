package org.tautan.bench;

import java.util.Locale;

/// The table that people read.
final class FigureTable {
  private static final String LAYOUT = "%-24s %14s %-12s %14s %8s  %s";

  static final String HEADER =
      String.format(LAYOUT, "what", "Tautan", "unit", "other", "ratio", "other software");

  private FigureTable() {}

  static String row(Measurement figure) {
    return String.format(
            Locale.ROOT,
            LAYOUT,
            figure.name(),
            number(figure.value()),
            figure.unit(),
            figure.comparison().map(other -> number(other.value())).orElse(""),
            figure.ratio().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).orElse(""),
            figure.comparison().map(Measurement.Comparison::peer).orElse(""))
        .stripTrailing();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.3f", value);
  }
}
