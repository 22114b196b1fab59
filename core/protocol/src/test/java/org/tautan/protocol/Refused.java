package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.tautan.protocol.MalformedException.Reason;

/// Asserts a refusal and its reason.
public final class Refused {
  private Refused() {}

  /// Holds if this is refused as malformed for exactly this reason.
  public static void because(Reason reason, Executable decoding) {
    assertEquals(reason, assertThrows(MalformedException.class, decoding).reason());
  }
}
