package org.tautan.protocol.content;

import java.util.Comparator;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Require;

/// A message's place in its chat: the sender's clock, then the device, then the id.
///
/// @param sentAt hybrid logical clock: ms since 1970 << 16 | counter
public record OrderKey(long sentAt, DeviceId device, MessageId messageId)
    implements Comparable<OrderKey> {
  private static final Comparator<OrderKey> ORDER =
      Comparator.comparingLong(OrderKey::sentAt)
          .thenComparing(OrderKey::device)
          .thenComparing(OrderKey::messageId);

  /// Checks the clock.
  public OrderKey {
    Require.natural(sentAt, "sent at");
  }

  @Override
  public int compareTo(OrderKey that) {
    return ORDER.compare(this, that);
  }
}
