package org.tautan.app.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of web pages in a text. Only `https`, `http` and `www.` count: nothing that would
/// start another program.
final class Links {
  private static final Pattern LINK =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\\p{Cntrl}]+");
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("[\\p{Punct}\\p{Pf}…&&[^/()\\[\\]{}#=&%+@$-]]");

  /// @param start the first character
  /// @param end the first character behind it
  record Found(int start, int end, URI target) {}

  private Links() {}

  /// The links of a text, in order.
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      int end = trimmed(text, matcher.start(), matcher.end());
      target(text.substring(matcher.start(), end))
          .ifPresent(target -> found.add(new Found(matcher.start(), end, target)));
    }
    return found;
  }

  /// A sentence's own marks behind an address are not part of it; nor is a bracket that was opened
  /// before it.
  private static int trimmed(String text, int start, int end) {
    int at = end;
    while (at > start) {
      char last = text.charAt(at - 1);
      boolean sentence = END_OF_SENTENCE.matcher(String.valueOf(last)).matches();
      if (!sentence && !isUnopened(text.substring(start, at), last)) {
        return at;
      }
      at--;
    }
    return at;
  }

  private static boolean isUnopened(String address, char last) {
    return switch (last) {
      case ')' -> count(address, ')') > count(address, '(');
      case ']' -> count(address, ']') > count(address, '[');
      case '}' -> count(address, '}') > count(address, '{');
      default -> false;
    };
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static Optional<URI> target(String written) {
    boolean whole = written.toLowerCase(Locale.ROOT).startsWith("http");
    try {
      URI target = new URI(whole ? written : "https://" + written);
      return Optional.of(target).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
