package org.tautan.testkit.store;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tautan.crypto.SecretBytes;
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

/// Values that tell themselves apart by a small number, and short ways to write them.
final class Samples {
  static final AccountId ME = account(1);
  static final AccountId ANNA = account(2);
  static final AccountId BUDI = account(3);

  private Samples() {}

  static AccountId account(int n) {
    return new AccountId(bytes(AccountId.SIZE, n));
  }

  static DeviceAddress device(AccountId account, int number) {
    return new DeviceAddress(account, new DeviceId(number));
  }

  static MessageId id(int n) {
    return new MessageId(bytes(MessageId.SIZE, n));
  }

  static OrderKey place(long at, int device, int id) {
    return new OrderKey(at, new DeviceId(device), id(id));
  }

  static Bytes bytes(int size, int n) {
    return Bytes.wrap(filled(size, n));
  }

  static byte[] filled(int size, int n) {
    byte[] out = new byte[size];
    Arrays.fill(out, (byte) n);
    return out;
  }

  static Chat chat(AccountId account) {
    return Chat.with(account, ChatState.ACCEPTED, 7);
  }

  /// What Anna's phone wrote in the chat with her.
  static Message fromAnna(long at, int id) {
    return message(ANNA, ANNA, 0, at, id);
  }

  /// What this account wrote to Anna.
  static Message toAnna(long at, int id) {
    return message(ANNA, ME, 1, at, id).withStatus(MessageStatus.WAITING);
  }

  static Message message(AccountId chat, AccountId sender, int device, long at, int id) {
    return new Message(
        chat,
        device(sender, device),
        id(id),
        place(at, device, id),
        at + 5,
        new MessageBody.Text("text " + id),
        MessageStatus.RECEIVED);
  }

  static void run(Store store, Consumer<Transaction> work) {
    store.transaction(tx -> {
      work.accept(tx);
      return true;
    });
  }

  static <T> T get(Store store, Function<Transaction, T> work) {
    return store.transaction(work::apply);
  }

  /// Stores a secret and wipes the caller's copy, as the engine does.
  static void withSecret(byte[] bytes, Consumer<SecretBytes> work) {
    try (SecretBytes secret = SecretBytes.copyOf(bytes)) {
      work.accept(secret);
    }
  }
}
