package org.tautan.relay.limits;

import java.time.Duration;

/// What one device's mailbox holds at most; the oldest envelopes beyond it give way to a gap
/// marker.
///
/// @param messages envelopes
/// @param bytes of envelopes
/// @param age of an envelope, and how long a companion may stay away before its mailbox is dropped
public record MailboxQuota(int messages, long bytes, Duration age) {
  /// What the protocol says: 10,000 messages, 200 MB, 30 days.
  public static final MailboxQuota STANDARD =
      new MailboxQuota(10_000, 200_000_000L, Duration.ofDays(30));

  /// Checks that a mailbox holds something.
  public MailboxQuota {
    if (messages < 1 || bytes < 1 || !age.isPositive()) {
      throw new IllegalArgumentException("a mailbox that holds nothing");
    }
  }
}
