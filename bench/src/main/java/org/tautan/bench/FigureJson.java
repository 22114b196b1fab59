package org.tautan.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Figures as a JSON array of `{name, value, unit, peer, peerValue, ratio}`; the last three are
/// null where nothing was compared.
final class FigureJson {
  private FigureJson() {}

  static String of(List<Measurement> figures) {
    return figures.stream()
        .map(FigureJson::object)
        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String object(Measurement figure) {
    return "{\"name\": %s, \"value\": %s, \"unit\": %s, \"peer\": %s, \"peerValue\": %s, \"ratio\": %s}"
        .formatted(
            text(figure.name()),
            number(figure.value()),
            text(figure.unit()),
            figure.comparison().map(other -> text(other.peer())).orElse("null"),
            figure.comparison().map(other -> number(other.value())).orElse("null"),
            figure.ratio().map(FigureJson::number).orElse("null"));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "null";
  }

  private static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
          } else if (c < ' ') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            quoted.append((char) c);
          }
        });
    return quoted.append('"').toString();
  }
}
