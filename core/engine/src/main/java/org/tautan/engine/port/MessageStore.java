package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// Messages, in the order of each chat.
public interface MessageStore {
  /// Inserts a row unless (chat, sender's account, id) is there.
  ///
  /// @return whether it was new
  boolean insert(Message message);

  /// The row.
  Optional<Message> find(AccountId chat, AccountId sender, MessageId id);

  /// Replaces the row with the same (chat, sender's account, id), its place in the order included.
  ///
  /// @throws IllegalArgumentException when it is not there
  void update(Message message);

  /// Deletes the row. Does nothing when it is not there.
  void remove(AccountId chat, AccountId sender, MessageId id);

  /// The newest rows below a place, newest first. Rows of one place, which a stranger can bring
  /// about by copying, are in the order of their senders and never split: a page may be longer than
  /// asked for by those that share its last place.
  ///
  /// @param before exclusive; empty for the end of the chat
  List<Message> page(AccountId chat, Optional<OrderKey> before, int limit);

  /// The oldest rows above a place, oldest first; rows of one place as in a page.
  ///
  /// @param after exclusive
  List<Message> after(AccountId chat, OrderKey after, int limit);

  /// How many rows of the other side stand above a place; placeholders count, notes do not.
  int unread(AccountId chat, Optional<OrderKey> readUpTo);

  /// How many messages stand from one place on and below another: what a person wrote and a relay
  /// has taken, or what came and could be read. Notes and placeholders are none.
  ///
  /// @param from inclusive; empty for the beginning of the chat
  int written(AccountId chat, Optional<OrderKey> from, OrderKey below);

  /// Rows of the other side above one place and up to another, oldest first: what a reader has just
  /// read. Notes and placeholders are left out. Rows of one place are never split.
  List<Message> received(AccountId chat, Optional<OrderKey> after, OrderKey upTo, int limit);
}
