package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.place;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.toAnna;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.HistoryStore.Part;
import org.tautan.engine.port.HistoryStore.Row;
import org.tautan.engine.port.Store;
import org.tautan.protocol.Bytes;

/// What history needs of a store: its rows, and counting messages.
final class HistoryChecks {
  private HistoryChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("keeps rows of history by part and name", HistoryChecks::keeps),
        new Check("lists rows of history by name, as unsigned bytes", HistoryChecks::lists),
        new Check("removes a row of history, and one that is not there", HistoryChecks::removes),
        new Check("counts messages between two places", HistoryChecks::counts),
        new Check("counts what a person wrote and somebody has taken", HistoryChecks::countsSome));
  }

  private static Row row(Part part, int name, int content) {
    return new Row(part, bytes(20, name), bytes(300, content));
  }

  private static void keeps(StoreHarness stores) {
    try (Store store = stores.open()) {
      int n = 0;
      for (Part part : Part.values()) {
        Row row = row(part, 1, ++n);
        run(store, tx -> tx.history().save(row));
      }
      run(store, tx -> tx.history().save(row(Part.WANTED, 1, 99)));
      run(store, tx -> tx.history().save(new Row(Part.PROGRESS, Bytes.empty(), Bytes.empty())));
    }
    try (Store store = stores.open()) {
      Expect.equal(
          Optional.of(row(Part.WANTED, 1, 99)),
          get(store, tx -> tx.history().find(Part.WANTED, bytes(20, 1))));
      Expect.equal(
          Optional.of(row(Part.TRANSFER, 1, 1)),
          get(store, tx -> tx.history().find(Part.TRANSFER, bytes(20, 1))));
      Expect.equal(
          Optional.of(new Row(Part.PROGRESS, Bytes.empty(), Bytes.empty())),
          get(store, tx -> tx.history().find(Part.PROGRESS, Bytes.empty())));
      Expect.empty(get(store, tx -> tx.history().find(Part.WANTED, bytes(20, 2))));
    }
  }

  private static void lists(StoreHarness stores) {
    try (Store store = stores.open()) {
      for (int name : List.of(200, 3, 130, 1)) {
        run(store, tx -> tx.history().save(row(Part.WANTED, name, name)));
      }
      run(store, tx -> tx.history().save(row(Part.SPENT, 2, 2)));
      Expect.equal(
          List.of(row(Part.WANTED, 1, 1), row(Part.WANTED, 3, 3), row(Part.WANTED, 130, 130)),
          get(store, tx -> tx.history().list(Part.WANTED, 3)));
      Expect.equal(4, get(store, tx -> tx.history().list(Part.WANTED, 100)).size());
      Expect.equal(List.of(), get(store, tx -> tx.history().list(Part.ASKED, 1)));
    }
  }

  private static void removes(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.history().save(row(Part.WANTED, 1, 1)));
      run(store, tx -> tx.history().save(row(Part.SPENT, 1, 1)));
      run(store, tx -> tx.history().remove(Part.WANTED, bytes(20, 1)));
      run(store, tx -> tx.history().remove(Part.WANTED, bytes(20, 1)));
      Expect.equal(List.of(), get(store, tx -> tx.history().list(Part.WANTED, 9)));
      Expect.equal(1, get(store, tx -> tx.history().list(Part.SPENT, 9)).size());
    }
  }

  private static void counts(StoreHarness stores) {
    try (Store store = stores.open()) {
      for (int n = 1; n <= 9; n++) {
        int id = n;
        run(store, tx -> tx.messages().insert(fromAnna(100L * id, id)));
      }
      run(store, tx -> tx.messages().insert(message(BUDI, BUDI, 0, 300, 50)));
      Expect.equal(
          9, get(store, tx -> tx.messages().written(ANNA, Optional.empty(), place(901, 0, 1))));
      Expect.equal(
          8, get(store, tx -> tx.messages().written(ANNA, Optional.empty(), place(900, 0, 9))));
      Expect.equal(
          3,
          get(
              store,
              tx -> tx.messages().written(ANNA, Optional.of(place(300, 0, 3)), place(600, 0, 6))));
      Expect.equal(
          0,
          get(
              store,
              tx -> tx.messages().written(ANNA, Optional.of(place(901, 0, 1)), place(990, 0, 1))));
    }
  }

  private static void countsSome(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(1, 1));
            tx.messages().insert(fromAnna(2, 2).withBody(new MessageBody.Unknown(77)));
            tx.messages()
                .insert(fromAnna(3, 3).withBody(new MessageBody.Note(Line.CLOCK_AHEAD, 1)));
            tx.messages()
                .insert(
                    fromAnna(4, 4).withBody(new MessageBody.Placeholder(PlaceholderState.WAITING)));
            tx.messages().insert(toAnna(5, 5));
            tx.messages().insert(toAnna(6, 6).withStatus(MessageStatus.SENT));
            tx.messages().insert(toAnna(7, 7).withStatus(MessageStatus.FAILED));
            tx.messages().insert(toAnna(8, 8).withStatus(MessageStatus.READ));
          });
      Expect.equal(
          4, get(store, tx -> tx.messages().written(ANNA, Optional.empty(), place(99, 0, 1))));
    }
  }
}
