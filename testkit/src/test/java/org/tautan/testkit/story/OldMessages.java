package org.tautan.testkit.story;

import java.util.ArrayList;
import java.util.List;
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

/// Conversations of a phone from before anybody linked anything, written into its store as if they
/// had come about: one message a minute in every chat, theirs and ours by turns, the newest a
/// minute before a time.
final class OldMessages {
  static final long MINUTE = 60_000;

  private OldMessages() {}

  /// Writes so many into each of some chats.
  ///
  /// @return whose chats they are
  static List<AccountId> write(Store store, AccountId own, int chats, int each, long before) {
    return write(store, own, chats, each, before, MINUTE);
  }

  static List<AccountId> write(
      Store store, AccountId own, int chats, int each, long before, long apart) {
    List<AccountId> with = new ArrayList<>();
    for (int i = 1; i <= chats; i++) {
      AccountId other = new AccountId(bytes(AccountId.SIZE, i, 0));
      with.add(other);
      int number = i;
      store.transaction(tx -> {
        tx.chats().save(Chat.with(other, ChatState.ACCEPTED, 1).named("Friend " + number));
        for (int n = 0; n < each; n++) {
          tx.messages().insert(message(other, own, number, n, before - (n + 1) * apart));
        }
        return with;
      });
    }
    return with;
  }

  private static Message message(AccountId chat, AccountId own, int number, int n, long at) {
    boolean mine = n % 2 == 0;
    MessageId id = new MessageId(bytes(MessageId.SIZE, number, n + 1));
    DeviceAddress sender = new DeviceAddress(mine ? own : chat, DeviceId.PRIMARY);
    return new Message(
        chat,
        sender,
        id,
        new OrderKey(at << 16, DeviceId.PRIMARY, id),
        at,
        new MessageBody.Text("Old message " + n + " of chat " + number),
        mine ? MessageStatus.READ : MessageStatus.RECEIVED);
  }

  private static Bytes bytes(int size, int a, int b) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) (a >>> (8 * i));
      bytes[4 + i] = (byte) (b >>> (8 * i));
    }
    return Bytes.wrap(bytes);
  }
}
