package org.tautan.protocol.schema;

import org.tautan.protocol.Bytes;

/// One parser as Jazzer's own program calls it; which one, the system property says. For
/// [ParsersSearchTest].
public final class FuzzTarget {
  static final String PARSER = "tautan.fuzz.parser";

  private static final TopLevel<?> MESSAGE = chosen();

  private FuzzTarget() {}

  private static TopLevel<?> chosen() {
    String name = System.getProperty(PARSER, "");
    return TopLevel.ALL.stream()
        .filter(message -> message.type().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parser is called '" + name + "'"));
  }

  /// Called by Jazzer, as often as it can.
  @SuppressWarnings("unused")
  public static void fuzzerTestOneInput(byte[] input) {
    HostileBytesTest.readOrRefuse(MESSAGE, Bytes.copyOf(input));
  }
}
