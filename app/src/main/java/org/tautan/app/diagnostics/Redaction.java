package org.tautan.app.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a text what tells of people or places: words that are known to be such, and
/// everything that looks like an address, a path, an id or a quotation. Rather too much than too
/// little.
final class Redaction {
  private static final String OUT = "[…]";
  private static final int SHORT = 3;

  private static final List<Pattern> SHAPES =
      List.of(
          // quotations
          Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’|'[^']*'|«[^»]*»"),
          // IPv6
          Pattern.compile(
              "\\[?(?<![\\w:])[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}(%\\w+)?\\]?(:\\d+)?"),
          // URIs, and links of our own
          Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]*:(//)?[^\\s,;)]{3,}"),
          // addresses of mail
          Pattern.compile("\\S+@\\S+"),
          // IPv4, hosts with a port
          Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?\\b"),
          Pattern.compile("\\b[\\w-]+(\\.[\\w-]+)*:\\d{2,5}\\b"),
          // paths
          Pattern.compile("(?<![\\w.])~?(/[^\\s/:]+)+/?|\\b[A-Za-z]:\\\\\\S+"),
          // ids: base32 in groups or not, hexadecimal, base64
          Pattern.compile("\\b([A-Z2-7]{4}[- ]){2,}[A-Z2-7]{1,4}\\b"),
          Pattern.compile("\\b([a-z2-7]{4}[- ]){5,}[a-z2-7]{1,4}\\b"),
          Pattern.compile("\\b(?=\\w*[0-9])[A-Za-z0-9+/_=-]{12,}"),
          Pattern.compile("\\b[A-Z2-7]{16,}\\b|\\b[a-z2-7]{24,}\\b"));

  private final List<Pattern> words = new ArrayList<>();

  /// @param known names, ids, addresses of this account
  Redaction(Collection<String> known) {
    known.stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Redaction::pattern)
        .forEach(words::add);
  }

  /// The text without them.
  String clean(String text) {
    String clean = text;
    for (Pattern word : words) {
      clean = word.matcher(clean).replaceAll(OUT);
    }
    for (Pattern shape : SHAPES) {
      clean = shape.matcher(clean).replaceAll(OUT);
    }
    return clean;
  }

  /// A short name stands in many words that mean no harm.
  private static Pattern pattern(String word) {
    String quoted = Pattern.quote(word);
    String whole =
        word.length() < SHORT ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted;
    return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
