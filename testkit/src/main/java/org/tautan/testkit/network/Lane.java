package org.tautan.testkit.network;

import java.util.ArrayList;
import java.util.List;
import org.tautan.protocol.Bytes;

/// One direction of one connection: applies fates, and keeps what comes later.
final class Lane {
  private final List<Bytes> late = new ArrayList<>();

  /// What goes on, in order, now that a frame has come with its fate.
  List<Bytes> goOn(Bytes frame, Fate fate) {
    List<Bytes> now = new ArrayList<>();
    switch (fate) {
      case Fate.Passes() -> now.add(frame);
      case Fate.IsLost() -> {}
      case Fate.ComesTwice() -> {
        now.add(frame);
        now.add(frame);
      }
      case Fate.BecomesOthers(List<Bytes> others) -> now.addAll(others);
      case Fate.ComesLater() -> {
        late.add(frame);
        return now;
      }
    }
    now.addAll(late);
    late.clear();
    return now;
  }
}
