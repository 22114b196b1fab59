package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.account;
import static org.tautan.testkit.store.Samples.chat;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.place;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.toAnna;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatFlags.Mark;
import org.tautan.engine.model.ChatFlags.Pin;
import org.tautan.engine.model.ChatFlags.Shelf;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.port.Store;
import org.tautan.protocol.AccountId;

/// What a list of chats shows, and how chats are arranged.
final class ChatOverviewChecks {
  private static final ChatFlags ARRANGED =
      new ChatFlags(Pin.PINNED, ChatFlags.FOR_EVER, Shelf.ARCHIVE, Mark.UNREAD, "draft 🙂 שלום");

  private ChatOverviewChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("keeps how a chat is arranged", ChatOverviewChecks::keepsFlags),
        new Check("keeps every flag by itself", ChatOverviewChecks::keepsEach),
        new Check("takes an arrangement back with its transaction", ChatOverviewChecks::rollsBack),
        new Check("keeps an arrangement when the chat changes", ChatOverviewChecks::survivesSave),
        new Check("shows a chat without messages", ChatOverviewChecks::showsEmpty),
        new Check("shows the newest row of a chat, whatever it is", ChatOverviewChecks::showsLast),
        new Check("counts what the other side wrote", ChatOverviewChecks::countsUnread),
        new Check("counts only what is not read", ChatOverviewChecks::countsFromPlace),
        new Check("shows chats in the order of the list", ChatOverviewChecks::keepsOrder));
  }

  private static void keepsFlags(StoreHarness stores) {
    try (Store store = stores.open()) {
      Expect.equal(ChatFlags.NONE, get(store, tx -> tx.chats().flags(ANNA)));
      run(store, tx -> tx.chats().save(ANNA, ARRANGED));
      Expect.equal(ARRANGED, get(store, tx -> tx.chats().flags(ANNA)));
      Expect.equal(ChatFlags.NONE, get(store, tx -> tx.chats().flags(BUDI)));
      run(store, tx -> tx.chats().save(ANNA, ChatFlags.NONE));
      Expect.equal(ChatFlags.NONE, get(store, tx -> tx.chats().flags(ANNA)));
    }
  }

  private static void keepsEach(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.chats().save(chat(ANNA)));
      for (ChatFlags flags :
          List.of(
              ChatFlags.NONE.withPin(Pin.PINNED),
              ChatFlags.NONE.withMutedUntil(1_900_000_000_000L),
              ChatFlags.NONE.withShelf(Shelf.ARCHIVE),
              ChatFlags.NONE.withMark(Mark.UNREAD),
              ChatFlags.NONE.withDraft("x"))) {
        run(store, tx -> tx.chats().save(ANNA, flags));
        Expect.equal(flags, get(store, tx -> tx.chats().flags(ANNA)));
        Expect.equal(flags, overview(store, ANNA).flags());
      }
    }
  }

  private static void rollsBack(StoreHarness stores) {
    try (Store store = stores.open()) {
      Expect.refuses(
          IllegalStateException.class,
          () ->
              run(
                  store,
                  tx -> {
                    tx.chats().save(ANNA, ARRANGED);
                    throw new IllegalStateException("on purpose");
                  }));
      Expect.equal(ChatFlags.NONE, get(store, tx -> tx.chats().flags(ANNA)));
    }
  }

  private static void survivesSave(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.chats().save(ANNA, ARRANGED);
            tx.chats().save(chat(ANNA));
            tx.chats().save(chat(ANNA).named("Anna"));
          });
      Expect.equal(ARRANGED, overview(store, ANNA).flags());
    }
  }

  private static void showsEmpty(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.chats().save(chat(ANNA)));
      Expect.equal(
          new ChatOverview(chat(ANNA), Optional.empty(), 0, ChatFlags.NONE), overview(store, ANNA));
      Expect.empty(get(store, tx -> tx.chats().overview(BUDI)));
    }
  }

  private static void showsLast(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.chats().save(chat(ANNA));
            tx.messages().insert(fromAnna(100, 1));
          });
      for (Message last :
          List.of(
              fromAnna(200, 2),
              toAnna(300, 3),
              message(ANNA, ME, 1, 400, 4).withBody(new MessageBody.Note(Line.NEW_PHONE, 7)),
              fromAnna(500, 5).withBody(new MessageBody.Unknown(37)),
              fromAnna(600, 6).withBody(new MessageBody.Placeholder(PlaceholderState.LOST)))) {
        run(store, tx -> tx.messages().insert(last));
        Expect.equal(Optional.of(last), overview(store, ANNA).last());
      }
      run(store, tx -> tx.messages().remove(ANNA, ANNA, id(6)));
      Expect.equal(id(5), overview(store, ANNA).last().orElseThrow().id());
    }
  }

  private static void countsUnread(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.chats().save(chat(ANNA));
            tx.chats().save(chat(BUDI));
            tx.messages().insert(fromAnna(100, 1));
            tx.messages().insert(toAnna(200, 2));
            tx.messages()
                .insert(fromAnna(300, 3).withBody(new MessageBody.Note(Line.CLOCK_AHEAD, 0)));
            tx.messages()
                .insert(
                    fromAnna(400, 4)
                        .withBody(new MessageBody.Placeholder(PlaceholderState.WAITING)));
            tx.messages().insert(fromAnna(500, 5).withBody(new MessageBody.Unknown(37)));
          });
      Expect.equal(3, overview(store, ANNA).unread());
      Expect.equal(0, overview(store, BUDI).unread());
    }
  }

  private static void countsFromPlace(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.chats().save(chat(ANNA).read(place(100, 0, 2)));
            tx.messages().insert(fromAnna(100, 1));
            tx.messages().insert(fromAnna(100, 2));
            tx.messages().insert(fromAnna(100, 3));
            tx.messages().insert(message(ANNA, ANNA, 4, 100, 6));
            tx.messages().insert(fromAnna(101, 5));
          });
      Expect.equal(3, overview(store, ANNA).unread());
      run(store, tx -> tx.chats().save(chat(ANNA).read(place(101, 0, 5))));
      Expect.equal(0, overview(store, ANNA).unread());
    }
  }

  private static void keepsOrder(StoreHarness stores) {
    AccountId quiet = account(4);
    AccountId silent = account(5);
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            List.of(silent, quiet, ANNA, BUDI).forEach(who -> tx.chats().save(chat(who)));
            tx.messages().insert(fromAnna(100, 1));
            tx.messages().insert(message(BUDI, ME, 0, 300, 3));
          });
      List<ChatOverview> rows = get(store, tx -> tx.chats().overview());
      Expect.equal(
          List.of(BUDI, ANNA, quiet, silent), rows.stream().map(ChatOverview::account).toList());
      Expect.equal(
          get(store, tx -> tx.chats().list()), rows.stream().map(ChatOverview::chat).toList());
      Expect.equal(
          rows, rows.stream().sorted(ChatOverview.NEWEST_FIRST.reversed()).toList().reversed());
      for (ChatOverview row : rows) {
        Expect.equal(row, overview(store, row.account()));
      }
    }
  }

  private static ChatOverview overview(Store store, AccountId account) {
    return get(store, tx -> tx.chats().overview(account).orElseThrow());
  }
}
