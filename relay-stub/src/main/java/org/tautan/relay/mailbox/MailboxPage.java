package org.tautan.relay.mailbox;

import java.util.List;
import org.tautan.protocol.frame.Push.Delivery;

/// A part of a mailbox.
///
/// @param items oldest first
/// @param upTo everything up to this sequence that is still in the mailbox is in the page, or was
///   before it
public record MailboxPage(List<Delivery> items, long upTo, Rest rest) {
  /// Whether the mailbox goes on after the page.
  public enum Rest {
    /// It may.
    MORE,
    /// It did not when it was read.
    NONE
  }

  /// Copies the list.
  public MailboxPage {
    items = List.copyOf(items);
  }
}
