package org.tautan.engine.prekey;

import java.util.Optional;
import org.tautan.engine.prekey.PreKeyPlan.Rotation;

/// When prekeys are made, replaced and deleted. Pure policy: the caller looks at store and relay,
/// asks for a plan and carries it out.
public final class PreKeyMaintenance {
  private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

  /// Signed and last-resort prekeys are replaced when they are this old, in ms: a week.
  public static final long ROTATION_MILLIS = 7 * DAY_MILLIS;

  /// And are kept this long after, in ms: 35 days, more than a relay keeps any message.
  public static final long RETENTION_MILLIS = 35 * DAY_MILLIS;

  /// One-time prekeys at the relay after a refill.
  public static final int ONE_TIME_FULL = 100;

  /// Fewer than this are refilled.
  public static final int ONE_TIME_LOW = 25;

  /// One-time Kyber prekeys at the relay after a refill.
  public static final int ONE_TIME_KYBER_FULL = 20;

  /// Fewer than this are refilled.
  public static final int ONE_TIME_KYBER_LOW = 5;

  private PreKeyMaintenance() {}

  /// What is to be done at `now`, in ms since 1970. A key that seems to come from the future, after
  /// a clock was set back, is replaced.
  public static PreKeyPlan plan(PreKeyStock stock, long now) {
    return new PreKeyPlan(
        rotation(stock.signedCreatedAt(), now),
        rotation(stock.lastResortCreatedAt(), now),
        missing(stock.oneTimeLeft(), ONE_TIME_LOW, ONE_TIME_FULL),
        missing(stock.oneTimeKyberLeft(), ONE_TIME_KYBER_LOW, ONE_TIME_KYBER_FULL),
        stock.replaced().stream()
            .filter(key -> now - key.replacedAt() > RETENTION_MILLIS)
            .map(PreKeyStock.Replaced::id)
            .toList());
  }

  private static Rotation rotation(Optional<Long> createdAt, long now) {
    return createdAt
        .map(at -> at > now || now - at >= ROTATION_MILLIS ? Rotation.REPLACE : Rotation.KEEP)
        .orElse(Rotation.REPLACE);
  }

  private static int missing(int left, int low, int full) {
    return left < low ? full - left : 0;
  }
}
