package org.tautan.bench.start;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transaction;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The app's folder on a linked computer with 5,000 chats, a message in each.
final class FiveThousandChats {
  private static final int CHATS = 5_000;
  private static final long APART_MILLIS = 97_000;
  private static final DeviceId DEVICE = new DeviceId(0);

  private FiveThousandChats() {}

  /// Makes it.
  ///
  /// @param world whose relay the account lives at
  static void in(Path data, TestWorld world) {
    Store store = SqliteStore.open(data.resolve("engine"));
    TestDevice phone = world.phone("Ana");
    try (TestDevice computer = world.device("desk", store, world.transport())) {
      world.link(computer, phone);
      boolean _ =
          store.transaction(tx -> {
            for (int at = 0; at < CHATS; at++) {
              add(tx, at);
            }
            return true;
          });
    }
  }

  private static void add(Transaction tx, int at) {
    AccountId other = new AccountId(bytes(AccountId.SIZE, at));
    long when = System.currentTimeMillis() - at * APART_MILLIS;
    MessageId id = new MessageId(bytes(MessageId.SIZE, at));
    OrderKey key = new OrderKey(when << 16, DEVICE, id);
    tx.chats().save(Chat.with(other, ChatState.ACCEPTED, when).named("Friend " + at).read(key));
    tx.messages()
        .insert(
            new Message(
                other,
                new DeviceAddress(other, DEVICE),
                id,
                key,
                when,
                new MessageBody.Text("See you at eight then, I will bring the tickets."),
                MessageStatus.RECEIVED));
  }

  private static Bytes bytes(int size, int number) {
    byte[] bytes = new byte[size];
    ByteBuffer.wrap(bytes).putInt(0, 1 + number);
    return Bytes.wrap(bytes);
  }
}
