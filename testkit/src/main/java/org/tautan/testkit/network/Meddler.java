package org.tautan.testkit.network;

import org.tautan.protocol.Bytes;

/// Decides about every frame on a [TestNetwork]; decoding them is its own business. Called in the
/// thread that sends or receives.
@FunctionalInterface
public interface Meddler {
  /// Lets everything pass.
  Meddler NOBODY = (_, _) -> new Fate.Passes();

  /// What becomes of a frame.
  Fate judge(Direction direction, Bytes frame);
}
