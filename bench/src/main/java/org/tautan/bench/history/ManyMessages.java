package org.tautan.bench.history;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
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

/// What a phone has after some years: the same every time, message ids apart from each other as
/// real ones are.
final class ManyMessages {
  private static final long APART_MILLIS = 3_600_000;
  private static final List<String> SENTENCES =
      List.of(
          "Yes",
          "See you at eight then, I will bring the tickets.",
          "Selamat pagi! Jadi ke pasar hari ini? 😀",
          "The photographs came out better than I thought; let me send you the ones of the harbour"
              + " once I am home, there are about forty of them and I have not sorted any yet.",
          "👍",
          "Aku masih di jalan, macet sekali. Tunggu sebentar ya 🙏🏽",
          "Could you ask her whether the blue one is still there? Otherwise I take the other.");

  private final Store store;
  private final AccountId own;
  private final long now;
  private final Random random = new Random(1);
  private long rows;

  ManyMessages(Store store, AccountId own, long now) {
    this.store = store;
    this.own = own;
    this.now = now;
  }

  void write(int chats, int each) {
    for (int chat = 0; chat < chats; chat++) {
      AccountId other = new AccountId(bytes(AccountId.SIZE));
      String name = "Friend " + chat;
      store.transaction(tx -> {
        tx.chats().save(Chat.with(other, ChatState.ACCEPTED, 1).named(name));
        for (int n = 0; n < each; n++) {
          tx.messages().insert(message(other, now - (n + 1) * APART_MILLIS));
        }
        return other;
      });
    }
  }

  private Message message(AccountId chat, long when) {
    boolean mine = random.nextInt(5) < 2;
    MessageId id = new MessageId(bytes(MessageId.SIZE));
    return new Message(
        chat,
        new DeviceAddress(mine ? own : chat, DeviceId.PRIMARY),
        id,
        new OrderKey(when << 16, DeviceId.PRIMARY, id),
        when,
        new MessageBody.Text(SENTENCES.get(random.nextInt(SENTENCES.size()))),
        mine ? MessageStatus.READ : MessageStatus.RECEIVED);
  }

  private Bytes bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    ByteBuffer.wrap(bytes).putLong(1, ++rows);
    return Bytes.wrap(bytes);
  }
}
