package org.tautan.app.connection;

/// What the person should know about the connection. Of several, the first in this order is said.
public enum Trouble {
  /// This computer was unlinked, with proof.
  UNLINKED,
  /// Two copies of this computer's data are in use.
  COPIED,
  /// The relay takes only newer versions.
  UPDATE_NEEDED,
  /// The relay does not know this computer.
  NOT_REGISTERED,
  /// The relay inside this program, where the account lives, did not start.
  OWN_RELAY,
  /// Something else answers at the relay's address.
  OTHER_RELAY,
  /// The phone was silent for so long that sending has stopped.
  PHONE_STOPPED,
  /// This computer's clock is far from the relay's.
  CLOCK_WRONG,
  /// The relay has not answered for a while.
  OFFLINE,
  /// The relay has not answered yet.
  CONNECTING,
  /// What has waited is coming in.
  CATCHING_UP,
  /// The phone was silent for so long that sending will stop soon.
  PHONE_SILENT;

  /// Whether the person has to do something about it.
  boolean needsThePerson() {
    return switch (this) {
      case UNLINKED, COPIED, UPDATE_NEEDED, NOT_REGISTERED, OWN_RELAY, OTHER_RELAY -> true;
      case PHONE_STOPPED, CLOCK_WRONG, PHONE_SILENT -> true;
      case OFFLINE, CONNECTING, CATCHING_UP -> false;
    };
  }
}
