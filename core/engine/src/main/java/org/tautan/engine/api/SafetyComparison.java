package org.tautan.engine.api;

/// What two people learn by comparing their safety codes.
public enum SafetyComparison {
  /// Same keys, same device lists: nobody stands between them, and neither misses a device.
  SAME,
  /// The keys differ: somebody may be in between.
  DIFFERENT,
  /// Same keys, but one of them knows an older device list of one of the accounts.
  OLDER_LIST,
  /// Same keys, but two lists for one place: somebody shows different people different devices.
  CONTRADICTING_LISTS,
  /// It is this account's own code, not the other person's.
  OWN_CODE
}
