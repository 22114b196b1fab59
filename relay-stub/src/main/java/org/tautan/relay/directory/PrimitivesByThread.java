package org.tautan.relay.directory;

import java.util.function.Supplier;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Primitives;

/// Primitives for a program of several threads: each thread has its own.
public final class PrimitivesByThread implements Supplier<Primitives> {
  private final ThreadLocal<Primitives> primitives =
      ThreadLocal.withInitial(BouncyCastlePrimitives::new);

  /// Those of the calling thread, not to be handed to another.
  @Override
  public Primitives get() {
    return primitives.get();
  }
}
