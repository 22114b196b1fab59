package org.tautan.engine.model;

/// How this device stands with its relay.
public enum Connectivity {
  /// Told to stay offline.
  OFF,
  /// Not connected; the next attempt is under way or planned.
  CONNECTING,
  /// Logged in; what has waited is coming in.
  CATCHING_UP,
  /// Logged in, and everything that waited has come.
  ONLINE,
  /// This device was unlinked, with proof. It can read and export, nothing else.
  UNLINKED,
  /// Two copies of this device's data are in use; link anew (companion) or use the kit (phone).
  COPIED,
  /// Something that is not the account's relay answers at its address.
  OTHER_RELAY,
  /// This version is too old for the relay; update.
  UPDATE_NEEDED,
  /// The relay does not know this account or device.
  NOT_REGISTERED
}
