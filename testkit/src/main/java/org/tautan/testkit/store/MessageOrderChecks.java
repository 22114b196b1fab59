package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.place;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.toAnna;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.port.Store;
import org.tautan.protocol.content.OrderKey;

/// Messages in their order: pages, what is unread, what was received.
final class MessageOrderChecks {
  /// Oldest first: by clock, then device, then id as unsigned bytes.
  private static final List<Message> ASCENDING =
      List.of(
          message(ANNA, ANNA, 9, 1, 0xff),
          message(ANNA, ANNA, 0, 2, 1),
          message(ANNA, ME, 0, 2, 0x7f),
          message(ANNA, ANNA, 0, 2, 0x80),
          message(ANNA, ME, 0, 2, 0xfe),
          message(ANNA, ANNA, 1, 2, 0),
          message(ANNA, ANNA, 300, 2, 2),
          message(ANNA, ANNA, 0, 3, 3));

  private MessageOrderChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("orders messages by clock, device, id", MessageOrderChecks::orders),
        new Check("pages through a chat and misses nothing", MessageOrderChecks::pages),
        new Check("pages one chat without the others", MessageOrderChecks::pagesOneChat),
        new Check("never splits rows of one place", MessageOrderChecks::sharedPlace),
        new Check("counts the other side's rows as unread", MessageOrderChecks::unread),
        new Check("does not count notes as unread", MessageOrderChecks::notesAreRead),
        new Check("counts above the place read", MessageOrderChecks::unreadAbove),
        new Check("names what was received in between", MessageOrderChecks::received),
        new Check("leaves notes and placeholders out", MessageOrderChecks::receivedLeavesOut));
  }

  private static void orders(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            for (int i : List.of(3, 0, 6, 2, 7, 1, 5, 4)) {
              tx.messages().insert(ASCENDING.get(i));
            }
          });
      Expect.equal(
          ASCENDING.reversed(), get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 99)));
    }
  }

  private static void pages(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> ASCENDING.forEach(tx.messages()::insert));
      for (int limit = 1; limit <= ASCENDING.size() + 1; limit++) {
        Expect.equal(ASCENDING.reversed(), pageThrough(store, limit));
      }
    }
  }

  private static void pagesOneChat(StoreHarness stores) {
    try (Store store = stores.open()) {
      Message other = message(BUDI, BUDI, 0, 2, 1);
      run(
          store,
          tx -> {
            ASCENDING.forEach(tx.messages()::insert);
            tx.messages().insert(other);
          });
      Expect.equal(List.of(other), get(store, tx -> tx.messages().page(BUDI, Optional.empty(), 9)));
      Expect.equal(
          List.of(), get(store, tx -> tx.messages().page(BUDI, Optional.of(other.order()), 9)));
      Expect.equal(List.of(), get(store, tx -> tx.messages().page(ME, Optional.empty(), 9)));
    }
  }

  private static void sharedPlace(StoreHarness stores) {
    List<Message> ascending =
        List.of(
            message(ANNA, ANNA, 0, 1, 1),
            message(ANNA, ME, 0, 2, 2),
            message(ANNA, ANNA, 0, 2, 2),
            message(ANNA, ANNA, 0, 3, 3));
    try (Store store = stores.open()) {
      run(store, tx -> ascending.reversed().forEach(tx.messages()::insert));
      for (int limit = 1; limit <= 5; limit++) {
        Expect.equal(ascending.reversed(), pageThrough(store, limit));
      }
      Expect.equal(
          ascending.reversed().subList(0, 3),
          get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 2)));
    }
  }

  private static void unread(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(1, 1));
            tx.messages().insert(toAnna(2, 2));
            tx.messages().insert(fromAnna(3, 3).withBody(new MessageBody.Unknown(50)));
            tx.messages()
                .insert(
                    fromAnna(4, 4).withBody(new MessageBody.Placeholder(PlaceholderState.WAITING)));
            tx.messages().insert(message(BUDI, BUDI, 0, 5, 5));
          });
      Expect.equal(3, unread(store, Optional.empty()));
    }
  }

  private static void notesAreRead(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(1, 1));
            tx.messages()
                .insert(fromAnna(2, 2).withBody(new MessageBody.Note(Line.DEVICE_LINKED, 1)));
          });
      Expect.equal(1, unread(store, Optional.empty()));
      run(
          store,
          tx ->
              tx.messages()
                  .update(fromAnna(1, 1).withBody(new MessageBody.Note(Line.NEW_PHONE, 0))));
      Expect.equal(0, unread(store, Optional.empty()));
    }
  }

  private static void unreadAbove(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            for (int n = 1; n <= 5; n++) {
              tx.messages().insert(fromAnna(10L * n, n));
            }
          });
      Expect.equal(5, unread(store, Optional.of(place(1, 0, 9))));
      Expect.equal(3, unread(store, Optional.of(place(20, 0, 2))));
      Expect.equal(4, unread(store, Optional.of(place(20, 0, 1))));
      Expect.equal(3, unread(store, Optional.of(place(20, 1, 1))));
      Expect.equal(0, unread(store, Optional.of(place(50, 0, 5))));
      Expect.equal(0, get(store, tx -> tx.messages().unread(BUDI, Optional.empty())));
    }
  }

  private static void received(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            for (int n = 1; n <= 5; n++) {
              tx.messages().insert(fromAnna(10L * n, n));
              tx.messages().insert(toAnna(10L * n, 100 + n));
            }
          });
      Expect.equal(
          List.of(fromAnna(20, 2), fromAnna(30, 3)),
          received(store, Optional.of(place(10, 0, 1)), place(30, 0, 3), 9));
      Expect.equal(
          List.of(fromAnna(10, 1), fromAnna(20, 2)),
          received(store, Optional.empty(), place(99, 0, 0), 2));
      Expect.equal(List.of(), received(store, Optional.empty(), place(10, 0, 0), 9));
    }
  }

  private static void receivedLeavesOut(StoreHarness stores) {
    try (Store store = stores.open()) {
      Message unknown = fromAnna(4, 4).withBody(new MessageBody.Unknown(50));
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(1, 1));
            tx.messages()
                .insert(fromAnna(2, 2).withBody(new MessageBody.Note(Line.DEVICE_LEFT, 1)));
            tx.messages()
                .insert(
                    fromAnna(3, 3).withBody(new MessageBody.Placeholder(PlaceholderState.LOST)));
            tx.messages().insert(unknown);
          });
      Expect.equal(
          List.of(fromAnna(1, 1), unknown), received(store, Optional.empty(), place(9, 0, 0), 9));
    }
  }

  private static List<Message> pageThrough(Store store, int limit) {
    List<Message> all = new ArrayList<>();
    Optional<OrderKey> before = Optional.empty();
    while (true) {
      Optional<OrderKey> place = before;
      List<Message> page = get(store, tx -> tx.messages().page(ANNA, place, limit));
      if (page.isEmpty()) {
        return all;
      }
      all.addAll(page);
      before = Optional.of(page.getLast().order());
    }
  }

  private static int unread(Store store, Optional<OrderKey> readUpTo) {
    return get(store, tx -> tx.messages().unread(ANNA, readUpTo));
  }

  private static List<Message> received(
      Store store, Optional<OrderKey> after, OrderKey upTo, int limit) {
    return get(store, tx -> tx.messages().received(ANNA, after, upTo, limit));
  }
}
