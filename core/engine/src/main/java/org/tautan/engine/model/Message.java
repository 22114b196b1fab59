package org.tautan.engine.model;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// One row of a conversation. Unique by (chat, sender's account, id).
///
/// @param chat the other account
/// @param sender the device that wrote it
/// @param id chosen by the sender
/// @param order its place in the chat: the sender's hybrid logical clock, or, for a clock far
///   ahead, that of its arrival; then device, then id
/// @param sentAt when it was written by the sender's clock, ms since 1970
/// @param body what it shows
/// @param status how far it has come
public record Message(
    AccountId chat,
    DeviceAddress sender,
    MessageId id,
    OrderKey order,
    long sentAt,
    MessageBody body,
    MessageStatus status) {

  /// The same message, further on its way.
  public Message withStatus(MessageStatus newStatus) {
    return new Message(chat, sender, id, order, sentAt, body, newStatus);
  }

  /// The same row showing something else.
  public Message withBody(MessageBody newBody) {
    return new Message(chat, sender, id, order, sentAt, newBody, status);
  }
}
