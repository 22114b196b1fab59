package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.toAnna;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.Store;

/// Message rows, one by one.
final class MessageChecks {
  private MessageChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("keeps everything about a message", MessageChecks::keepsAll),
        new Check("keeps every status of a message", MessageChecks::keepsStatuses),
        new Check("keeps text of any script and length", MessageChecks::keepsText),
        new Check("keeps every line", MessageChecks::keepsLines),
        new Check("keeps unknown kinds and placeholders", MessageChecks::keepsOtherBodies),
        new Check("inserts a message once", MessageChecks::insertsOnce),
        new Check("tells messages apart by chat, account and id", MessageChecks::tellsApart),
        new Check("knows a message whichever device sent it", MessageChecks::anyDevice),
        new Check("updates a message, its place included", MessageChecks::updates),
        new Check("refuses to update a message it lacks", MessageChecks::updatesMissing),
        new Check("removes a message, and one that is not there", MessageChecks::removes));
  }

  private static void keepsAll(StoreHarness stores) {
    try (Store store = stores.open()) {
      Message message = message(ANNA, ANNA, 7, 1_900_000_000_000L << 16, 1);
      run(store, tx -> tx.messages().insert(message));
      expectFound(store, message);
    }
  }

  private static void keepsStatuses(StoreHarness stores) {
    try (Store store = stores.open()) {
      int n = 0;
      for (MessageStatus status : MessageStatus.values()) {
        Message message = fromAnna(100, ++n).withStatus(status);
        run(store, tx -> tx.messages().insert(message));
        expectFound(store, message);
      }
    }
  }

  private static void keepsText(StoreHarness stores) {
    try (Store store = stores.open()) {
      int n = 0;
      for (String text : List.of("", "a\u0000b", "שלום مرحبا 你好 🙂👩‍👩‍👧", "é".repeat(8192))) {
        Message message = fromAnna(100, ++n).withBody(new MessageBody.Text(text));
        run(store, tx -> tx.messages().insert(message));
        expectFound(store, message);
      }
    }
  }

  private static void keepsLines(StoreHarness stores) {
    try (Store store = stores.open()) {
      int n = 0;
      for (Line line : Line.values()) {
        Message message = fromAnna(100, ++n).withBody(new MessageBody.Note(line, 1L << 40));
        run(store, tx -> tx.messages().insert(message));
        expectFound(store, message);
      }
    }
  }

  private static void keepsOtherBodies(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.messages().insert(fromAnna(100, 1)));
      for (MessageBody body :
          List.of(
              new MessageBody.Unknown(37),
              new MessageBody.Placeholder(PlaceholderState.WAITING),
              new MessageBody.Placeholder(PlaceholderState.LOST),
              new MessageBody.Text("filled"))) {
        Message message = fromAnna(100, 1).withBody(body);
        run(store, tx -> tx.messages().update(message));
        expectFound(store, message);
      }
    }
  }

  private static void insertsOnce(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> Expect.holds("new", tx.messages().insert(fromAnna(100, 1))));
      run(store, tx -> Expect.holds("known", !tx.messages().insert(fromAnna(200, 1))));
      expectFound(store, fromAnna(100, 1));
      Expect.equal(
          List.of(fromAnna(100, 1)),
          get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 9)));
    }
  }

  private static void tellsApart(StoreHarness stores) {
    try (Store store = stores.open()) {
      List<Message> all =
          List.of(
              message(ANNA, ANNA, 0, 100, 1),
              message(ANNA, ME, 0, 200, 1),
              message(BUDI, ME, 0, 300, 1),
              message(ANNA, ANNA, 0, 400, 2));
      run(
          store,
          tx -> {
            for (Message message : all) {
              Expect.holds("new", tx.messages().insert(message));
            }
          });
      for (Message message : all) {
        expectFound(store, message);
      }
      run(store, tx -> Expect.empty(tx.messages().find(BUDI, BUDI, id(1))));
    }
  }

  private static void anyDevice(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.messages().insert(message(ANNA, ANNA, 0, 100, 1)));
      run(
          store,
          tx -> Expect.holds("known", !tx.messages().insert(message(ANNA, ANNA, 3, 100, 1))));
    }
  }

  private static void updates(StoreHarness stores) {
    try (Store store = stores.open()) {
      Message moved = message(ANNA, ANNA, 2, 900, 1).withStatus(MessageStatus.FAILED);
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(100, 1));
            tx.messages().insert(fromAnna(500, 2));
          });
      run(store, tx -> tx.messages().update(moved));
      expectFound(store, moved);
      Expect.equal(
          List.of(moved, fromAnna(500, 2)),
          get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 9)));
    }
  }

  private static void updatesMissing(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.messages().insert(fromAnna(100, 1)));
      for (Message missing : List.of(fromAnna(100, 2), toAnna(100, 1))) {
        run(
            store,
            tx ->
                Expect.refuses(
                    IllegalArgumentException.class, () -> tx.messages().update(missing)));
      }
    }
  }

  private static void removes(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(100, 1));
            tx.messages().insert(toAnna(200, 1));
          });
      run(store, tx -> tx.messages().remove(ANNA, ANNA, id(1)));
      run(store, tx -> tx.messages().remove(ANNA, ANNA, id(1)));
      run(store, tx -> Expect.empty(tx.messages().find(ANNA, ANNA, id(1))));
      expectFound(store, toAnna(200, 1));
      run(store, tx -> Expect.holds("new again", tx.messages().insert(fromAnna(100, 1))));
    }
  }

  private static void expectFound(Store store, Message message) {
    Expect.equal(
        Optional.of(message),
        get(
            store,
            tx -> tx.messages().find(message.chat(), message.sender().account(), message.id())));
  }
}
