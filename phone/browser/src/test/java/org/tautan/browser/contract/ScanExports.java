package org.tautan.browser.contract;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.store.memory.Journal;
import org.tautan.engine.store.memory.JournalledStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/// How long the page's store takes to look at many messages.
public final class ScanExports {
  private static final int MESSAGES = 50_000;
  private static final int CHATS = 40;
  private static final int A_TRANSACTION = 1_000;
  private static final int PAGE = 30;
  private static final int TIMES = 5;
  private static final List<String> WORDS =
      List.of(
          "besok",
          "kita",
          "ketemu",
          "di",
          "café",
          "dekat",
          "stasiun",
          "jam",
          "tujuh",
          "ya",
          "Could",
          "you",
          "bring",
          "the",
          "blue",
          "folder",
          "from",
          "my",
          "desk",
          "tomorrow");

  private ScanExports() {}

  /// Keeps nothing: what is measured lies in memory.
  private static final class NoJournal implements Journal {
    @Override
    public void read(Rows into) {
      // nothing was kept
    }

    @Override
    public void write(Consumer<Rows> changes) {
      // nothing is kept
    }

    @Override
    public void erase() {
      // nothing is kept
    }

    @Override
    public void close() {
      // nothing is held
    }
  }

  /// Looks for some texts, several times each.
  ///
  /// @return a line for each text that was looked for: it, tab, how many were found, tab, the
  ///   longest of some scans in ms
  @JSExport
  public static JSPromise<JSString> scan() {
    return JSPromise.callAsync(() -> {
      try (Store store = JournalledStore.open(new NoJournal())) {
        fill(store);
        StringBuilder lines = new StringBuilder();
        for (String text : List.of("nowhere", "stasiun", "tomorrow café", "b", "x y z")) {
          lines.append(measured(store, text)).append('\n');
        }
        return JSString.valueOf(lines.toString());
      }
    });
  }

  private static String measured(Store store, String text) {
    SearchQuery query = SearchQuery.of(SearchWords.of(text));
    long longest = 0;
    int found = 0;
    for (int i = 0; i < TIMES; i++) {
      long began = System.currentTimeMillis();
      found = store.transaction(tx -> tx.search().find(query, Optional.empty(), PAGE).size());
      longest = Math.max(longest, System.currentTimeMillis() - began);
    }
    return text + '\t' + found + '\t' + longest;
  }

  private static void fill(Store store) {
    Random random = new Random(1);
    for (int first = 0; first < MESSAGES; first += A_TRANSACTION) {
      int from = first;
      store.transaction(tx -> some(tx, from, random));
    }
  }

  private static boolean some(Transaction tx, int from, Random random) {
    boolean fresh = true;
    for (int i = from; i < from + A_TRANSACTION; i++) {
      fresh &= tx.messages().insert(message(i, random));
    }
    return fresh;
  }

  private static Message message(int number, Random random) {
    AccountId chat = new AccountId(Bytes.wrap(numbered(number % CHATS, AccountId.SIZE)));
    DeviceAddress sender = new DeviceAddress(chat, new DeviceId(0));
    MessageId id = new MessageId(Bytes.wrap(numbered(number, MessageId.SIZE)));
    OrderKey order = new OrderKey((long) number << 16, sender.device(), id);
    return new Message(
        chat, sender, id, order, number, new MessageBody.Text(text(random)), MessageStatus.READ);
  }

  private static byte[] numbered(int number, int size) {
    byte[] bytes = new byte[size];
    bytes[0] = (byte) (number >> 16);
    bytes[1] = (byte) (number >> 8);
    bytes[2] = (byte) number;
    return bytes;
  }

  /// Between 3 and 22 words: as long as what people write.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 3 + random.nextInt(20); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i > 1 ? ' ' : '.');
    }
    return text.toString();
  }
}
