package org.tautan.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The checks that records share. Each gives its argument back, or throws an
/// [IllegalArgumentException] that names `what` and never the content.
public final class Require {
  private Require() {}

  /// A number that is not negative: a time, a count, a sequence.
  public static long natural(long value, String what) {
    return atLeast(0, value, what);
  }

  /// A number that is `least` or more.
  public static long atLeast(long least, long value, String what) {
    if (value < least) {
      throw new IllegalArgumentException(what + ": " + value);
    }
    return value;
  }

  /// A name of at most [Limits#NAME] characters.
  public static String name(String name, String what) {
    if (name.codePointCount(0, name.length()) > Limits.NAME) {
      throw new IllegalArgumentException(what + ": over " + Limits.NAME + " characters");
    }
    return name;
  }

  /// Text of at most `limit` bytes of UTF-8.
  public static String text(String text, int limit, String what) {
    if (text.length() > limit || text.getBytes(StandardCharsets.UTF_8).length > limit) {
      throw new IllegalArgumentException(what + ": over " + limit + " bytes");
    }
    return text;
  }

  /// An unmodifiable copy of a list of at most `limit` elements.
  public static <T> List<T> list(List<T> list, int limit, String what) {
    if (list.size() > limit) {
      throw new IllegalArgumentException(what + ": " + list.size() + ", limit " + limit);
    }
    return List.copyOf(list);
  }
}
