package org.tautan.app.devices;

/// How far the person is with renaming this computer.
public enum RenameStep {
  /// Nothing of the kind.
  NONE,
  /// The person is asked for the name.
  ASKING,
  /// What was typed has nothing in it.
  EMPTY,
  /// What was typed is too long.
  TOO_LONG
}
