package org.tautan.app.conversation;

import java.util.Optional;
import org.tautan.protocol.content.OrderKey;

/// Where the unread messages began when the person came.
///
/// @param after the last that had been read; empty when none had
/// @param count how many had not
record UnreadMark(Optional<OrderKey> after, int count) {}
