package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.chat;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.engine.port.Store;
import org.tautan.protocol.AccountId;

/// Messages by their words.
final class SearchChecks {
  private static final long MILLISECOND = 1L << 16;

  private SearchChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("finds words by their beginnings, in any order", SearchChecks::beginnings),
        new Check("finds letters without regard to capitals and marks", SearchChecks::folds),
        new Check("finds words of every script", SearchChecks::scripts),
        new Check("finds words beside emoji of every year", SearchChecks::emoji),
        new Check("finds nothing without a word to look for", SearchChecks::noWords),
        new Check("takes everything that can be typed as words", SearchChecks::takesAnything),
        new Check("pages through what it finds, newest first", SearchChecks::pages),
        new Check("goes on below a message that has gone", SearchChecks::goesOn),
        new Check("finds in one chat, from one sender, within a time", SearchChecks::filters),
        new Check("finds nothing in blocked and removed chats", SearchChecks::hides),
        new Check("finds what a message says now", SearchChecks::follows),
        new Check("finds nothing of a transaction that failed", SearchChecks::rollsBack),
        new Check("counts what it finds, up to a limit", SearchChecks::counts),
        new Check("has nothing left to index at first", SearchChecks::isComplete));
  }

  private static void beginnings(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, text(1, "The quick brown fox"), text(2, "A quiet browser"));
      expect(store, "qui", 2, 1);
      expect(store, "quick", 1);
      expect(store, "brown qui", 1);
      expect(store, "brow, qui!", 2, 1);
      expect(store, "rown");
      expect(store, "quick browser");
    }
  }

  private static void folds(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(
          store,
          text(1, "ÉCOLE"),
          text(2, "tiếng Việt"),
          text(3, "e\u0301cole"),
          text(4, "ПРИВЕТ"));
      expect(store, "ecole", 3, 1);
      expect(store, "École", 3, 1);
      expect(store, "TIENG viet", 2);
      expect(store, "привет", 4);
    }
  }

  private static void scripts(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(
          store,
          text(1, "שלום לכולם"),
          text(2, "مرحبا بك"),
          text(3, "你好 世界"),
          text(4, "हिन्दी में"),
          text(5, "room 101"));
      expect(store, "שלום", 1);
      expect(store, "بك", 2);
      expect(store, "世", 3);
      expect(store, "हिन्दी", 4);
      expect(store, "10", 5);
    }
  }

  private static void emoji(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(
          store,
          text(1, "😀halo"),
          text(2, "🙂halo"),
          text(3, "❤\ufe0fhalo"),
          text(4, "👍\ud83c\udffdhalo"),
          text(5, "🤣🥰🫠halo"),
          text(6, "1\ufe0f\u20e3halo"),
          text(7, "\u2068halo\u2069"));
      expect(store, "halo", 7, 6, 5, 4, 3, 2, 1);
    }
  }

  private static void noWords(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, text(1, "something"), text(2, ""));
      for (String typed : List.of("", "  ", "*", "\"", "🙂", "-", "()")) {
        expect(store, typed);
      }
    }
  }

  private static void takesAnything(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, text(1, "a OR b NOT c NEAR d who body c1 s1"));
      expect(store, "\"a\" AND");
      expect(store, "a* OR b*", 1);
      expect(store, "who : c1", 1);
      expect(store, "'); DROP TABLE message; --");
      expect(store, "a\u0000b", 1);
      expect(store, "x".repeat(5_000));
    }
  }

  private static void pages(StoreHarness stores) {
    try (Store store = stores.open()) {
      List<Message> newestFirst = new ArrayList<>();
      for (int n = 1; n <= 12; n++) {
        // four of a millisecond, in two chats
        AccountId with = n % 2 == 0 ? ANNA : BUDI;
        newestFirst.addFirst(
            message(with, with, 0, (n / 4) * MILLISECOND + n, n)
                .withBody(new MessageBody.Text("word " + n)));
      }
      fill(store, newestFirst.toArray(new Message[0]));
      for (int limit = 1; limit <= 13; limit++) {
        List<Message> paged = new ArrayList<>();
        List<Message> page = find(store, query("word"), Optional.empty(), limit);
        while (!page.isEmpty()) {
          Expect.holds("a page is no longer than asked for", page.size() <= limit);
          paged.addAll(page);
          page = find(store, query("word"), Optional.of(paged.getLast()), limit);
        }
        Expect.equal(newestFirst, paged);
      }
    }
  }

  private static void goesOn(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, text(1, "word"), text(2, "word"), text(3, "word"));
      run(store, tx -> tx.messages().remove(ANNA, ANNA, id(2)));
      Expect.equal(
          List.of(text(1, "word")), find(store, query("word"), Optional.of(text(2, "word")), 9));
    }
  }

  private static void filters(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, said(ANNA, ANNA, 1), said(ANNA, ME, 2), said(BUDI, ME, 3), said(BUDI, BUDI, 4));
      SearchQuery word = query("word");
      expect(store, word.in(ANNA), 2, 1);
      expect(store, word.by(ME), 3, 2);
      expect(store, word.in(BUDI).by(BUDI), 4);
      expect(store, word.by(Samples.account(9)));
      expect(store, word.in(Samples.account(9)));
      expect(store, word.during(OptionalLong.of(2), OptionalLong.of(4)), 3, 2);
      expect(store, word.during(OptionalLong.of(3), OptionalLong.empty()), 4, 3);
      expect(store, word.during(OptionalLong.empty(), OptionalLong.of(2)), 1);
    }
  }

  private static void hides(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, said(ANNA, ANNA, 1), said(BUDI, BUDI, 2));
      for (ChatState state : ChatState.values()) {
        run(store, tx -> tx.chats().save(chat(BUDI).decided(state, 8)));
        switch (state) {
          case REQUEST, ACCEPTED -> expect(store, "word", 2, 1);
          case BLOCKED, REMOVED -> expect(store, "word", 1);
        }
        expect(store, query("word").in(BUDI), 2);
      }
    }
  }

  private static void follows(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, text(1, "before"), text(2, "other"));
      run(store, tx -> tx.messages().update(text(1, "after")));
      expect(store, "before");
      expect(store, "after", 1);
      run(store, tx -> tx.messages().update(moved()));
      expect(store, "after");
      expect(store, "moved", 1);
      for (MessageBody silent :
          List.of(
              new MessageBody.Note(Line.NEW_PHONE, 0),
              new MessageBody.Unknown(7),
              new MessageBody.Placeholder(PlaceholderState.LOST))) {
        run(store, tx -> tx.messages().update(moved().withBody(silent)));
        expect(store, "moved");
      }
      run(store, tx -> tx.messages().update(moved()));
      expect(store, "moved", 1);
      run(store, tx -> tx.messages().remove(ANNA, ANNA, id(1)));
      expect(store, "moved");
      expect(store, "other", 2);
    }
  }

  private static void rollsBack(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, text(1, "before"));
      Expect.refuses(
          IllegalStateException.class,
          () ->
              run(
                  store,
                  tx -> {
                    tx.messages().insert(text(2, "before, too"));
                    tx.messages().update(text(1, "after"));
                    throw new IllegalStateException("a test wants it");
                  }));
      expect(store, "before", 1);
      expect(store, "after");
    }
  }

  private static void counts(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store, said(ANNA, ANNA, 1), said(ANNA, ME, 2), said(BUDI, ME, 3));
      Expect.equal(3, get(store, tx -> tx.search().count(query("word"), 9)));
      Expect.equal(2, get(store, tx -> tx.search().count(query("word"), 2)));
      Expect.equal(0, get(store, tx -> tx.search().count(query(""), 9)));
    }
  }

  private static void isComplete(StoreHarness stores) {
    try (Store store = stores.open()) {
      Expect.holds("complete", get(store, tx -> tx.search().isComplete()));
      fill(store, text(1, "word"));
      run(store, tx -> tx.search().indexMore(9));
      expect(store, "word", 1);
    }
  }

  private static Message text(int n, String text) {
    return message(ANNA, ANNA, 0, n * MILLISECOND, n).withBody(new MessageBody.Text(text));
  }

  private static Message moved() {
    return message(ANNA, ANNA, 0, 9 * MILLISECOND, 1).withBody(new MessageBody.Text("moved"));
  }

  private static Message said(AccountId chat, AccountId sender, int n) {
    return message(chat, sender, 0, n * MILLISECOND, n).withBody(new MessageBody.Text("a word"));
  }

  private static void fill(Store store, Message... messages) {
    run(
        store,
        tx -> {
          for (Message message : messages) {
            tx.messages().insert(message);
          }
        });
  }

  private static SearchQuery query(String typed) {
    return SearchQuery.of(SearchWords.of(typed));
  }

  private static List<Message> find(
      Store store, SearchQuery query, Optional<Message> below, int limit) {
    return get(store, tx -> tx.search().find(query, below, limit));
  }

  private static void expect(Store store, String typed, int... ids) {
    expect(store, query(typed), ids);
  }

  private static void expect(Store store, SearchQuery query, int... ids) {
    List<Object> wanted = new ArrayList<>();
    for (int n : ids) {
      wanted.add(id(n));
    }
    List<Object> found = new ArrayList<>();
    for (Message message : find(store, query, Optional.empty(), 50)) {
      found.add(message.id());
    }
    Expect.equal(wanted, found);
  }
}
