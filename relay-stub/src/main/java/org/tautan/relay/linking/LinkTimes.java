package org.tautan.relay.linking;

/// How long things last in linking, in ms. The protocol fixes them.
public final class LinkTimes {
  /// A ref that is shown.
  public static final long SHOWN = 30_000;

  /// More for a ref whose successor is shown.
  public static final long GRACE = 30_000;

  /// A ref that a phone has taken, so that name, PIN and kit fit in.
  public static final long TAKEN = 600_000;

  /// Between the two halves of an activation.
  public static final long HALVES = 60_000;

  /// How long a ref that is over is remembered, so that a late request learns why.
  static final long REMEMBERED = 600_000;

  private LinkTimes() {}
}
