package org.tautan.testkit.network;

import java.util.List;
import org.tautan.protocol.Bytes;

/// What a [TestNetwork] does with a frame.
public sealed interface Fate {
  /// It goes on as it is.
  record Passes() implements Fate {}

  /// It is lost.
  record IsLost() implements Fate {}

  /// It goes on twice.
  record ComesTwice() implements Fate {}

  /// It goes on after the next frame of its connection and direction.
  record ComesLater() implements Fate {}

  /// Others go on in its place.
  record BecomesOthers(List<Bytes> frames) implements Fate {
    /// Copies the list.
    public BecomesOthers {
      frames = List.copyOf(frames);
    }
  }
}
