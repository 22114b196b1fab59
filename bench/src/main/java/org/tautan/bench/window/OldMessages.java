package org.tautan.bench.window;

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

/// Puts into a store what would have come over the years. The same every time.
final class OldMessages {
  private static final int IN_ONE_TRANSACTION = 5_000;
  private static final long APART_MILLIS = 97_000;
  private static final long DAY_MILLIS = 86_400_000;
  private static final DeviceId DEVICE = new DeviceId(0);
  private static final List<String> SENTENCES =
      List.of(
          "Yes",
          "See you at eight then, I will bring the tickets.",
          "Selamat pagi! Jadi ke pasar hari ini? 😀",
          "The photographs came out better than I thought; let me send you the ones of the harbour"
              + " once I am home, there are about forty of them and I have not sorted any yet.",
          "👍",
          "https://tautan.example/maps/harbour is where we meet",
          "שלום, מה שלומך היום?",
          "Aku masih di jalan, macet sekali. Tunggu sebentar ya 🙏🏽",
          "No problem.",
          "Could you ask her whether the blue one is still there? Otherwise I take the other.");

  private final Store store;
  private final AccountId own;
  private final long now;
  private final Random random = new Random(1);
  private long rows;

  /// @param own whose store it is
  /// @param now when the newest of them was written, ms since 1970
  OldMessages(Store store, AccountId own, long now) {
    this.store = store;
    this.own = own;
    this.now = now;
  }

  /// Adds a conversation with an account that is known.
  ///
  /// @param since its newest message, ms
  void conversation(AccountId other, int messages, long since) {
    for (int from = 0; from < messages; from += IN_ONE_TRANSACTION) {
      int first = from;
      int after = Math.min(messages, from + IN_ONE_TRANSACTION);
      boolean _ =
          store.transaction(tx -> {
            for (int at = first; at < after; at++) {
              tx.messages().insert(message(other, now - since - (messages - at) * APART_MILLIS));
            }
            tx.chats().save(tx.chats().find(other).orElseThrow().read(end()));
            return true;
          });
    }
  }

  /// Adds chats with accounts that never say anything again.
  void strangers(int chats) {
    boolean _ =
        store.transaction(tx -> {
          for (int at = 0; at < chats; at++) {
            AccountId other = account();
            long when = now - DAY_MILLIS - at * APART_MILLIS;
            tx.chats()
                .save(Chat.with(other, ChatState.ACCEPTED, when).named("Friend " + at).read(end()));
            tx.messages().insert(message(other, when));
          }
          return true;
        });
  }

  private Message message(AccountId chat, long when) {
    boolean mine = random.nextInt(5) < 2;
    MessageId id = new MessageId(Bytes.wrap(bytes(MessageId.SIZE)));
    return new Message(
        chat,
        new DeviceAddress(mine ? own : chat, DEVICE),
        id,
        new OrderKey(when << 16, DEVICE, id),
        when,
        new MessageBody.Text(SENTENCES.get(random.nextInt(SENTENCES.size()))),
        mine ? MessageStatus.READ : MessageStatus.RECEIVED);
  }

  /// A place after everything that is old.
  private OrderKey end() {
    return new OrderKey(now << 16, DEVICE, new MessageId(Bytes.wrap(new byte[MessageId.SIZE])));
  }

  private AccountId account() {
    return new AccountId(Bytes.wrap(bytes(AccountId.SIZE)));
  }

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    ByteBuffer.wrap(bytes).putLong(1, ++rows);
    return bytes;
  }
}
