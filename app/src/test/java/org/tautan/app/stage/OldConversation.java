package org.tautan.app.stage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.Store;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// A conversation of a phone from before anybody linked anything: a message a minute, theirs and
/// ours by turns.
final class OldConversation {
  private static final long MINUTE = 60_000;

  private OldConversation() {}

  static void write(Store store, AccountId own, String name, int messages, long before) {
    AccountId other = new AccountId(bytes(AccountId.SIZE, name));
    store.transaction(tx -> {
      tx.chats().save(Chat.with(other, ChatState.ACCEPTED, 1).named(name));
      for (int n = 0; n < messages; n++) {
        boolean mine = n % 2 == 0;
        long at = before - (n + 1) * MINUTE;
        MessageId id = new MessageId(bytes(MessageId.SIZE, n + " " + name));
        OrderKey order = new OrderKey(at << 16, DeviceId.PRIMARY, id);
        tx.messages()
            .insert(
                new Message(
                    other,
                    new DeviceAddress(mine ? own : other, DeviceId.PRIMARY),
                    id,
                    order,
                    at,
                    new MessageBody.Text("Message " + (messages - n) + " of " + messages),
                    mine ? MessageStatus.READ : MessageStatus.RECEIVED));
        if (n == 0) {
          tx.chats().save(tx.chats().find(other).orElseThrow().read(order));
        }
      }
      return other;
    });
  }

  private static Bytes bytes(int size, String text) {
    return Bytes.wrap(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), size));
  }
}
