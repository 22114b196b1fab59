package org.tautan.crypto.document;

/// Whether a listed device still takes part.
public enum DevicePresence {
  /// It does: messages are encrypted to it.
  MEMBER,
  /// It has signed that it leaves; it is left out until a list without it says the same.
  LEFT
}
