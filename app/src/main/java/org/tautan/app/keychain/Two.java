package org.tautan.app.keychain;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/// Two values that a method of the bus gives back together. The bus's library makes them.
public final class Two<A, B> extends Tuple {
  /// The first.
  @Position(0)
  public final A first;

  /// The second.
  @Position(1)
  public final B second;

  /// As they come from the bus.
  public Two(A first, B second) {
    this.first = first;
    this.second = second;
  }
}
