package org.tautan.engine.model;

/// Where the recovery kit of a phone's account is.
public enum KitState {
  /// Still on the phone: the person has to save it and confirm that.
  UNCONFIRMED,
  /// Saved by the person and erased here.
  CONFIRMED,
  /// A companion never has it.
  NOT_HERE
}
