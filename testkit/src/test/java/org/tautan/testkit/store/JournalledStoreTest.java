package org.tautan.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.chat;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.place;
import static org.tautan.testkit.store.Samples.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.Failure;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.OutboxStore;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.port.UndecryptedStore;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.ReceiptType;

/// What a journalled store does beyond the contract of all stores: its rows come back whole, and a
/// journal that fails takes the transaction back.
class JournalledStoreTest {
  private final JournalHarness place = new JournalHarness();

  @Test
  void takesATransactionBackWhenItsJournalFails() {
    try (Store store = place.open()) {
      run(store, tx -> tx.chats().save(chat(ANNA)));
      place.fill();
      StoreException failure =
          assertThrows(StoreException.class, () -> run(store, TransactionChecks::writeEverywhere));
      assertEquals(Reason.FULL, failure.reason());
      Expect.equal(0L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
      assertEquals(List.of(chat(ANNA)), get(store, tx -> tx.chats().list()));
      place.makeRoom();
      run(store, TransactionChecks::writeEverywhere);
    }
    try (Store store = place.open()) {
      TransactionChecks.expectEverything(store);
    }
  }

  @Test
  void readsWithoutTroublingItsJournal() {
    try (Store store = place.open()) {
      place.fill();
      Expect.equal(0L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
    }
  }

  @Test
  void keepsWhatWasRemovedRemoved() {
    try (Store store = place.open()) {
      run(store, TransactionChecks::writeEverywhere);
      run(store, tx -> tx.messages().remove(ANNA, ANNA, id(1)));
      run(store, tx -> tx.account().remove());
    }
    try (Store store = place.open()) {
      assertEquals(List.of(), get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 9)));
      assertEquals(Optional.empty(), get(store, tx -> tx.account().load()));
    }
  }

  @ParameterizedTest
  @MethodSource
  void bringsEveryBodyBack(MessageBody body) {
    assertComesBack(body, MessageStatus.RECEIVED);
  }

  static Stream<MessageBody> bringsEveryBodyBack() {
    return Stream.of(
            Stream.of(new MessageBody.Text("halo 🙂"), new MessageBody.Unknown(77)),
            Arrays.stream(Line.values()).map(line -> new MessageBody.Note(line, 3)),
            Arrays.stream(PlaceholderState.values()).map(MessageBody.Placeholder::new))
        .flatMap(bodies -> bodies);
  }

  @ParameterizedTest
  @EnumSource
  void bringsEveryStatusBack(MessageStatus status) {
    assertComesBack(new MessageBody.Text("x"), status);
  }

  private void assertComesBack(MessageBody body, MessageStatus status) {
    var message = message(ANNA, ANNA, 2, 100, 1).withBody(body).withStatus(status);
    try (Store store = place.open()) {
      run(store, tx -> tx.messages().insert(message));
    }
    try (Store store = place.open()) {
      assertEquals(
          List.of(message), get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 9)));
    }
  }

  @Test
  void bringsAChatBackWithAllThatIsKnownOfIt() {
    Chat whole =
        chat(ANNA)
            .named("Anna")
            .nicknamed("Anni")
            .withContactKey(WireSecret.copyOf(bytes(16, 9)))
            .read(place(50, 1, 2))
            .held(SendingHold.LIST_WITHHELD)
            .told(new Chat.Told(Optional.of(new ListVersion(2, 7)), 5));
    ChatFlags flags =
        new ChatFlags(
            ChatFlags.Pin.PINNED,
            ChatFlags.FOR_EVER,
            ChatFlags.Shelf.ARCHIVE,
            ChatFlags.Mark.UNREAD,
            "begun");
    try (Store store = place.open()) {
      run(store, tx -> tx.chats().save(whole));
      run(store, tx -> tx.chats().save(ANNA, flags));
    }
    try (Store store = place.open()) {
      assertEquals(Optional.of(whole), get(store, tx -> tx.chats().find(ANNA)));
      assertEquals(flags, get(store, tx -> tx.chats().flags(ANNA)));
    }
  }

  @Test
  void bringsQueuesBackInTheirOrder() {
    var sealed = new OutboxStore.Sealed(new SubmissionId(bytes(16, 4)), bytes(90, 5));
    UndecryptedStore.Entry waiting = Documents.undecrypted(3, 60);
    var other =
        new UndecryptedStore.Entry(
            waiting.from(), id(4), waiting.envelope(), Failure.MALFORMED, 0, 70);
    try (Store store = place.open()) {
      run(store, tx -> tx.outbox().add(bytes(3, 1), Optional.empty()));
      run(store, tx -> tx.outbox().add(bytes(3, 2), Optional.of(sealed)));
      run(store, tx -> tx.receipts().add(ANNA, ReceiptType.READ, id(2)));
      run(store, tx -> tx.receipts().add(ANNA, ReceiptType.READ, id(1)));
      run(store, tx -> tx.undecrypted().save(other));
      run(store, tx -> tx.undecrypted().save(waiting));
    }
    try (Store store = place.open()) {
      List<OutboxStore.Entry> outbox = get(store, tx -> tx.outbox().list(0, 9));
      assertEquals(bytes(3, 1), outbox.getFirst().draft());
      assertEquals(Optional.of(sealed), outbox.getLast().submission());
      assertEquals(
          List.of(id(2), id(1)), get(store, tx -> tx.receipts().batches(9)).getFirst().messages());
      assertEquals(List.of(waiting, other), get(store, tx -> tx.undecrypted().due(99, 9)));
      run(store, tx -> tx.receipts().add(ANNA, ReceiptType.READ, id(3)));
      assertEquals(
          List.of(id(2), id(1), id(3)),
          get(store, tx -> tx.receipts().batches(9)).getFirst().messages());
    }
  }

  @ParameterizedTest
  @EnumSource
  void bringsEveryKindOfPreKeyBack(PreKeyStore.Kind kind) {
    try (Store store = place.open();
        SecretBytes key = SecretBytes.copyOf(new byte[] {1, 2})) {
      run(store, tx -> tx.preKeys().add(kind, 5, key, 10));
      run(store, tx -> tx.preKeys().markReplaced(kind, 5, 20));
    }
    try (Store store = place.open()) {
      assertEquals(
          List.of(new PreKeyStore.Entry(kind, 5, 10, OptionalLong.of(20))),
          get(store, tx -> tx.preKeys().list(kind)));
      run(store, tx -> Expect.secret(new byte[] {1, 2}, tx.preKeys().find(kind, 5)));
    }
  }

  @Test
  void refusesARowThatMakesNoSense() {
    place.plant(9, bytes(3, 1), new byte[] {1, 2, 3});
    assertEquals(Reason.CORRUPT, assertThrows(StoreException.class, place::open).reason());
  }

  @Test
  void refusesATableThatItDoesNotKnow() {
    place.plant(99, bytes(3, 1), new byte[0]);
    assertEquals(Reason.TOO_NEW, assertThrows(StoreException.class, place::open).reason());
  }

  @Test
  void findsAMessageByItsPlaceAfterwards() {
    try (Store store = place.open()) {
      run(store, tx -> tx.messages().insert(fromAnna(100, 1)));
      run(store, tx -> tx.messages().insert(fromAnna(90, 2)));
    }
    try (Store store = place.open()) {
      assertEquals(
          List.of(fromAnna(100, 1), fromAnna(90, 2)),
          get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 9)));
      Expect.equal(2, get(store, tx -> tx.messages().unread(ANNA, Optional.empty())));
    }
  }
}
