package org.tautan.engine.identity;

/// Where this device stands between "made" and "gone". Only `ACTIVE` ones log in.
public enum Standing {
  /// A phone of whose account nobody knows yet whether the relay has it: its registration, or its
  /// first linking, has not come to an end.
  UNREGISTERED,
  /// A companion that has said yes to a linking and does not know yet whether it came about.
  JOINING,
  /// One of its account's devices.
  ACTIVE,
  /// Taken out, with proof. What is stored stays readable until the person erases it.
  UNLINKED,
  /// Two copies of this device are in use. It works no more; a login only tells it whether it has
  /// been taken out.
  COPIED
}
