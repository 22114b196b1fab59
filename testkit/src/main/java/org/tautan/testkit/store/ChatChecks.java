package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.account;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.chat;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.place;
import static org.tautan.testkit.store.Samples.run;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.Store;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;

/// Chats and their order.
final class ChatChecks {
  private ChatChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("keeps everything about a chat", ChatChecks::keepsAll),
        new Check("keeps a chat about which little is known", ChatChecks::keepsLittle),
        new Check("replaces a chat", ChatChecks::replaces),
        new Check("keeps a copy of a contact key", ChatChecks::copiesKey),
        new Check("keeps every state and hold of a chat", ChatChecks::statesAndHolds),
        new Check("lists the chat with the newest message first", ChatChecks::newestFirst),
        new Check("moves a chat when its newest message goes", ChatChecks::movesBack));
  }

  private static WireSecret key() {
    return WireSecret.copyOf(bytes(16, 4));
  }

  private static Chat full() {
    return chat(ANNA)
        .named("Anna")
        .nicknamed("Ännchen 🙂")
        .withContactKey(key())
        .read(place(100, 2, 3))
        .held(SendingHold.LIST_WITHHELD)
        .told(new Chat.Told(Optional.of(Documents.version(3)), 2));
  }

  private static void keepsAll(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.chats().save(full()));
      Expect.equal(Optional.of(full()), get(store, tx -> tx.chats().find(ANNA)));
      Expect.equal(List.of(full()), get(store, tx -> tx.chats().list()));
    }
  }

  private static void keepsLittle(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.chats().save(chat(ANNA)));
      Expect.equal(Optional.of(chat(ANNA)), get(store, tx -> tx.chats().find(ANNA)));
      Expect.equal(Optional.empty(), get(store, tx -> tx.chats().find(BUDI)));
    }
  }

  private static void copiesKey(StoreHarness stores) {
    try (Store store = stores.open()) {
      WireSecret given = key();
      run(store, tx -> tx.chats().save(chat(ANNA).withContactKey(given)));
      given.erase();
      for (int times = 0; times < 2; times++) {
        Chat found = get(store, tx -> tx.chats().find(ANNA).orElseThrow());
        Expect.equal(Optional.of(key()), found.contactKey());
        found.contactKey().ifPresent(WireSecret::erase);
        Chat listed = get(store, tx -> tx.chats().list().getFirst());
        Expect.equal(Optional.of(key()), listed.contactKey());
        listed.contactKey().ifPresent(WireSecret::erase);
      }
    }
  }

  private static void replaces(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.chats().save(full()));
      run(store, tx -> tx.chats().save(chat(ANNA)));
      Expect.equal(List.of(chat(ANNA)), get(store, tx -> tx.chats().list()));
    }
  }

  private static void statesAndHolds(StoreHarness stores) {
    try (Store store = stores.open()) {
      for (ChatState state : ChatState.values()) {
        for (SendingHold hold : SendingHold.values()) {
          Chat chat = chat(ANNA).decided(state, 9).held(hold);
          run(store, tx -> tx.chats().save(chat));
          Expect.equal(Optional.of(chat), get(store, tx -> tx.chats().find(ANNA)));
        }
      }
    }
  }

  private static void newestFirst(StoreHarness stores) {
    AccountId quiet = account(4);
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.chats().save(chat(quiet));
            tx.chats().save(chat(ANNA));
            tx.chats().save(chat(BUDI));
            tx.messages().insert(message(ANNA, ANNA, 0, 500, 1));
            tx.messages().insert(message(ANNA, ANNA, 0, 100, 2));
            tx.messages().insert(message(BUDI, ME, 0, 300, 3));
          });
      Expect.equal(List.of(ANNA, BUDI, quiet), order(store));
      run(store, tx -> tx.messages().insert(message(BUDI, BUDI, 0, 501, 4)));
      Expect.equal(List.of(BUDI, ANNA, quiet), order(store));
    }
  }

  private static void movesBack(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.chats().save(chat(ANNA));
            tx.chats().save(chat(BUDI));
            tx.messages().insert(message(ANNA, ANNA, 0, 500, 1));
            tx.messages().insert(message(ANNA, ANNA, 0, 100, 2));
            tx.messages().insert(message(BUDI, BUDI, 0, 300, 3));
            tx.messages().remove(ANNA, ANNA, id(1));
          });
      Expect.equal(List.of(BUDI, ANNA), order(store));
    }
  }

  private static List<AccountId> order(Store store) {
    return get(store, tx -> tx.chats().list().stream().map(Chat::account).toList());
  }
}
