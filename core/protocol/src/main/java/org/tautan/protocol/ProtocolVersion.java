package org.tautan.protocol;

/// The version of this protocol, as every program states it.
public final class ProtocolVersion {
  /// What this program speaks.
  public static final int CURRENT = 1;

  /// The oldest that this program still understands.
  public static final int OLDEST = 1;

  private ProtocolVersion() {}
}
