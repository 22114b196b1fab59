package org.tautan.app.devices;

/// How far the person is with unlinking this computer.
public enum LeaveStep {
  /// Nothing of the kind.
  NONE,
  /// The person is being asked what becomes of the chats here.
  ASKING,
  /// The relay is being told.
  LEAVING,
  /// The relay could not be told; nothing changed.
  OFFLINE,
  /// It is out, and the person is asked whether to erase what is here, to link again.
  ASKING_TO_ERASE
}
