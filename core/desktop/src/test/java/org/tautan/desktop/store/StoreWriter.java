package org.tautan.desktop.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.Transaction;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// A process of its own that sends messages, as far as the store is concerned, until it is killed.
/// After each commit it says how many there are.
final class StoreWriter {
  static final AccountId ANNA = new AccountId(Bytes.fromHex("02".repeat(AccountId.SIZE)));
  static final DeviceAddress PHONE = new DeviceAddress(ANNA, DeviceId.PRIMARY);
  private static final int RECORD = 3_000;

  private StoreWriter() {}

  /// Writes into the directory that the one argument names.
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
      while (true) {
        out.println(store.transaction(StoreWriter::send));
      }
    } catch (StoreException e) {
      out.println(e.reason());
    }
  }

  /// What sending one message writes.
  static long send(Transaction tx) {
    long count = tx.counters().get(Counter.CLOCK) + 1;
    tx.counters().raise(Counter.CLOCK, count);
    try (SecretBytes record = record(count)) {
      tx.sessions().save(PHONE, record);
    }
    tx.messages().insert(message(count));
    tx.outbox().add(draft(count), Optional.empty());
    return count;
  }

  static Message message(long count) {
    MessageId id = new MessageId(Bytes.fromHex("%032x".formatted(count)));
    return new Message(
        ANNA,
        PHONE,
        id,
        new OrderKey(count << 16, DeviceId.PRIMARY, id),
        count,
        new MessageBody.Text("message " + count),
        MessageStatus.WAITING);
  }

  static Bytes draft(long count) {
    return Bytes.fromHex("%016x".formatted(count));
  }

  static SecretBytes record(long count) {
    byte[] bytes = new byte[RECORD];
    draft(count).copyTo(bytes, RECORD - Long.BYTES);
    return SecretBytes.owning(bytes);
  }
}
