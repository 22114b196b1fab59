package org.tautan.app.conversation;

import java.util.Optional;
import org.tautan.protocol.content.OrderKey;

/// Where the unread messages began when the person came.
///
/// @param after the last that had been read; empty when none had
/// @param count how many had not
record UnreadMark(Optional<OrderKey> after, int count) {
  /// One more is unread than a mark says; with none, it begins behind a place.
  static UnreadMark oneMore(Optional<UnreadMark> mark, Optional<OrderKey> last) {
    return mark.map(known -> new UnreadMark(known.after(), known.count() + 1))
        .orElseGet(() -> new UnreadMark(last, 1));
  }
}
