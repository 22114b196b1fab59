package org.tautan.protocol.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tautan.protocol.Bytes;

/// One golden vector: what to compute (`op`), where it comes from (`name`), and hex fields.
///
/// The file is JSON of a deliberately simple shape, so that a browser build needs no JSON library:
/// an array with one flat object on a line, all values strings without escapes.
///
/// @param fields all of the object's fields
public record GoldenVector(Map<String, String> fields) {
  /// Keeps a copy.
  public GoldenVector {
    fields = Map.copyOf(fields);
  }

  /// All vectors of a file, in its order.
  public static List<GoldenVector> parse(String json) {
    List<GoldenVector> vectors = new ArrayList<>();
    for (String line : parts(json, '\n')) {
      if (line.strip().startsWith("{")) {
        Map<String, String> fields = new LinkedHashMap<>();
        // quotation marks part names and values
        List<String> parts = parts(line, '"');
        for (int i = 1; i + 2 < parts.size(); i += 4) {
          fields.put(parts.get(i), parts.get(i + 2));
        }
        vectors.add(new GoldenVector(fields));
      }
    }
    return List.copyOf(vectors);
  }

  static List<String> parts(String text, char divider) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf(divider); end >= 0; end = text.indexOf(divider, from)) {
      parts.add(text.substring(from, end));
      from = end + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /// Which operation it is for.
  public String operation() {
    return text("op");
  }

  /// Operation and origin, for a report.
  public String title() {
    return operation() + ": " + text("name");
  }

  /// The bytes of a hex field.
  public byte[] bytes(String field) {
    return Bytes.fromHex(text(field)).toByteArray();
  }

  /// The number in a decimal field.
  public int number(String field) {
    return Integer.parseInt(text(field));
  }

  /// A field as it stands; a missing one is a mistake in the file.
  public String text(String field) {
    String text = fields.get(field);
    if (text == null) {
      throw new IllegalArgumentException("vector without " + field + ": " + fields);
    }
    return text;
  }
}
