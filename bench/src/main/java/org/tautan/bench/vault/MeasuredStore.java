package org.tautan.bench.vault;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tautan.desktop.store.Sealing;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transaction;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// A store in a folder whose work is timed: ms of wall time.
final class MeasuredStore implements AutoCloseable {
  private final Path folder;
  private final Sealing sealing;
  private final ManyWords words;
  private final Random random = new Random(11);
  private Store store;

  MeasuredStore(Path folder, Sealing sealing, int chats) {
    this.folder = folder;
    this.sealing = sealing;
    this.words = new ManyWords(chats);
    this.store = SqliteStore.open(folder, sealing);
    boolean _ =
        store.transaction(tx -> {
          for (AccountId chat : words.chats()) {
            tx.chats().save(Chat.with(chat, ChatState.ACCEPTED, 0));
          }
          return true;
        });
  }

  List<AccountId> chats() {
    return words.chats();
  }

  /// The word at a place of the vocabulary, the most frequent first.
  String word(int rank) {
    return words.word(rank);
  }

  /// Writes the next messages in one transaction.
  double write(int messages) {
    List<Message> next = Stream.generate(words::next).limit(messages).toList();
    return time(tx -> next.forEach(message -> tx.messages().insert(message)));
  }

  /// Writes the next messages, each in a transaction of its own.
  ///
  /// @return for one
  double writeEach(int messages) {
    double all = 0;
    for (int at = 0; at < messages; at++) {
      all += write(1);
    }
    return all / messages;
  }

  /// Closes and opens it, up to the list of chats.
  ///
  /// @return for opening
  double openAgain() {
    store.close();
    long begin = System.nanoTime();
    store = SqliteStore.open(folder, sealing);
    int chats = store.transaction(tx -> tx.chats().overview()).size();
    double millis = millisSince(begin);
    if (chats != words.chats().size()) {
      throw new IllegalStateException("there are " + chats + " chats");
    }
    return millis;
  }

  /// Reads a page at some place of some chat.
  double page(int rows) {
    AccountId chat = words.chats().get(random.nextInt(words.chats().size()));
    OrderKey before = words.someplace(random);
    return time(tx -> {
      int read = tx.messages().page(chat, Optional.of(before), rows).size();
      if (read < rows) {
        throw new IllegalStateException("only " + read + " rows");
      }
    });
  }

  double time(Consumer<Transaction> work) {
    long begin = System.nanoTime();
    boolean _ =
        store.transaction(tx -> {
          work.accept(tx);
          return true;
        });
    return millisSince(begin);
  }

  /// What its files hold.
  double megabytes() {
    File[] files = folder.toFile().listFiles();
    return files == null ? 0 : Stream.of(files).mapToLong(File::length).sum() / 1e6;
  }

  @Override
  public void close() {
    store.close();
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
