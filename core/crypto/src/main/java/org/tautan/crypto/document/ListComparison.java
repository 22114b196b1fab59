package org.tautan.crypto.document;

/// How a list that somebody cites stands to the pinned one.
public enum ListComparison {
  /// The same list.
  SAME,
  /// A newer one: fetch it before the next send.
  NEWER,
  /// An older one; whether it was ever real needs the remembered hashes of older lists.
  OLDER,
  /// Another list with the same epoch and version: stop sending, and say so strongly.
  CONTRADICTS
}
