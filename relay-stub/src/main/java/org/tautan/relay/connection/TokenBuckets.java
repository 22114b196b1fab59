package org.tautan.relay.connection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tautan.relay.limits.Rate;

/// How often each of many may do something: a bucket of tokens for each key, refilled steadily. A
/// key that was quiet long enough takes no memory. Any thread.
final class TokenBuckets<K> {
  private record Bucket(double tokens, long at) {}

  private final Rate rate;
  private final ConcurrentMap<K, Bucket> buckets = new ConcurrentHashMap<>();

  TokenBuckets(Rate rate) {
    this.rate = rate;
  }

  /// Takes one token of this key's; false when there is none.
  ///
  /// @param now milliseconds of a clock that may jump; a jump back gives no tokens
  boolean tryTake(K key, long now) {
    AtomicBoolean taken = new AtomicBoolean();
    buckets.compute(
        key,
        (_, old) -> {
          double tokens = old == null ? rate.burst() : filled(old, now);
          taken.set(tokens >= 1);
          return new Bucket(taken.get() ? tokens - 1 : tokens, now);
        });
    return taken.get();
  }

  /// Forgets the keys whose buckets are full again.
  void sweep(long now) {
    buckets.values().removeIf(bucket -> filled(bucket, now) >= rate.burst());
  }

  private double filled(Bucket bucket, long now) {
    double refilled = Math.max(0, now - bucket.at) / (double) rate.oneEvery().toMillis();
    return Math.min(rate.burst(), bucket.tokens + refilled);
  }
}
