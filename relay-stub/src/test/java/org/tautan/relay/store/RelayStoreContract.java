package org.tautan.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.Push.Delivery;
import org.tautan.relay.directory.InviteStore;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.mailbox.MailboxPage;
import org.tautan.relay.mailbox.MailboxState;
import org.tautan.relay.mailbox.MailboxStore;
import org.tautan.relay.mailbox.PastSubmission;
import org.tautan.relay.mailbox.PushWindow;

/// What every store of the relay does, whatever database is under it: transactions and mailboxes.
public abstract class RelayStoreContract {
  private static final MailboxQuota QUOTA = new MailboxQuota(5, 1_000, Duration.ofDays(30));
  private static final PushWindow.Room ROOMY = new PushWindow.Room(100, 1_000_000);
  private static final DeviceAddress BOX = address(1);
  private static final DeviceAddress OTHER = address(2);

  RelayStore store;

  /// Opens the test's own store, as it was left.
  protected abstract RelayStore open(MailboxQuota quota);

  @BeforeEach
  void openStore() {
    store = open(QUOTA);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void numbersTheItemsOfEachMailboxFromOne() {
    assertEquals(1, append(BOX, 10, 100));
    assertEquals(2, append(BOX, 11, 100));
    assertEquals(1, append(OTHER, 12, 100));
    assertEquals(3, append(BOX, 13, 100));
  }

  @Test
  void neverGivesANumberAgain() {
    append(BOX, 10, 100);
    append(BOX, 11, 100);
    mail(boxes -> ran(() -> boxes.acknowledge(BOX, 2)));
    mail(boxes -> ran(() -> boxes.delete(BOX)));
    store.close();
    store = open(QUOTA);
    assertEquals(3, append(BOX, 12, 100));
  }

  @Test
  void readsInOrderAfterASequence() {
    for (int i = 0; i < 4; i++) {
      append(BOX, 10 + i, 100);
    }
    MailboxPage page = page(BOX, 1, ROOMY);
    assertEquals(List.of(2L, 3L, 4L), sequences(page));
    assertEquals(4, page.upTo());
    assertEquals(MailboxPage.Rest.NONE, page.rest());
  }

  @Test
  void readsNoMoreThanThereIsRoomFor() {
    for (int i = 0; i < 4; i++) {
      append(BOX, 10 + i, 100);
    }
    MailboxPage byCount = page(BOX, 0, new PushWindow.Room(2, 1_000_000));
    assertEquals(List.of(1L, 2L), sequences(byCount));
    assertEquals(2, byCount.upTo());
    assertEquals(MailboxPage.Rest.MORE, byCount.rest());
    assertEquals(List.of(1L), sequences(page(BOX, 0, new PushWindow.Room(10, 1))));
  }

  @Test
  void findsNothingInAMailboxThatNeverWas() {
    assertEquals(List.of(), page(OTHER, 0, ROOMY).items());
    assertEquals(new MailboxState(0, 0), mail(boxes -> boxes.state(OTHER)));
    mail(boxes -> ran(() -> boxes.acknowledge(OTHER, 5)));
    mail(boxes -> ran(() -> boxes.drop(OTHER)));
  }

  @Test
  void deletesWhatWasAcknowledged() {
    for (int i = 0; i < 3; i++) {
      append(BOX, 10 + i, 100);
    }
    mail(boxes -> ran(() -> boxes.acknowledge(BOX, 2)));
    assertEquals(List.of(3L), sequences(page(BOX, 0, ROOMY)));
    assertEquals(new MailboxState(1, 3), mail(boxes -> boxes.state(BOX)));
  }

  @Test
  void putsAGapMarkerInPlaceOfTheOldestWhenThereAreTooMany() {
    for (int i = 0; i < 8; i++) {
      append(BOX, 10 + i, 1);
    }
    List<Delivery> items = page(BOX, 0, ROOMY).items();
    assertEquals(new Delivery(3, new GapMarker(10, 12, 3)), items.getFirst());
    assertEquals(List.of(3L, 4L, 5L, 6L, 7L, 8L), items.stream().map(Delivery::sequence).toList());
  }

  @Test
  void putsAGapMarkerInPlaceOfTheOldestWhenTheyAreTooLarge() {
    append(BOX, 10, 400);
    append(BOX, 11, 400);
    append(BOX, 12, 400);
    List<Delivery> items = page(BOX, 0, ROOMY).items();
    assertEquals(new Delivery(1, new GapMarker(10, 10, 1)), items.getFirst());
    assertEquals(3, items.size());
  }

  @Test
  void neverDropsTheNewest() {
    append(BOX, 10, 5_000);
    assertInstanceOf(Envelope.class, page(BOX, 0, ROOMY).items().getFirst().item());
  }

  @Test
  void forgetsAcknowledgedEnvelopesInTheQuota() {
    for (int i = 0; i < 20; i++) {
      long sequence = append(BOX, 10 + i, 300);
      mail(boxes -> ran(() -> boxes.acknowledge(BOX, sequence)));
    }
    append(BOX, 40, 300);
    assertInstanceOf(Envelope.class, page(BOX, 0, ROOMY).items().getFirst().item());
  }

  @Test
  void dropsWhatIsTooOldAndKeepsTheRest() {
    append(BOX, 10, 1);
    append(BOX, 20, 1);
    append(OTHER, 30, 1);
    mail(boxes -> ran(() -> boxes.dropAcceptedBefore(20)));
    assertEquals(new GapMarker(10, 10, 1), page(BOX, 0, ROOMY).items().getFirst().item());
    assertEquals(2, page(BOX, 0, ROOMY).items().size());
    assertInstanceOf(Envelope.class, page(OTHER, 0, ROOMY).items().getFirst().item());
  }

  @Test
  void dropsAWholeMailboxIntoOneMarker() {
    append(BOX, 10, 1);
    append(BOX, 20, 1);
    mail(boxes -> ran(() -> boxes.drop(BOX)));
    assertEquals(List.of(new Delivery(2, new GapMarker(10, 20, 2))), page(BOX, 0, ROOMY).items());
    append(BOX, 30, 1);
    mail(boxes -> ran(() -> boxes.drop(BOX)));
    assertEquals(List.of(new Delivery(3, new GapMarker(10, 30, 3))), page(BOX, 0, ROOMY).items());
  }

  @Test
  void remembersSubmissionsUntilTheyAreForgotten() {
    SubmissionId id = new SubmissionId(filled(16, 7));
    PastSubmission past = new PastSubmission(filled(32, 9), 50);
    mail(boxes -> ran(() -> boxes.remember(BOX, id, past)));
    assertEquals(Optional.of(past), mail(boxes -> boxes.submission(BOX, id)));
    assertEquals(Optional.empty(), mail(boxes -> boxes.submission(OTHER, id)));
    mail(boxes -> ran(() -> boxes.forgetSubmissionsBefore(50)));
    assertEquals(Optional.of(past), mail(boxes -> boxes.submission(BOX, id)));
    mail(boxes -> ran(() -> boxes.forgetSubmissionsBefore(51)));
    assertEquals(Optional.empty(), mail(boxes -> boxes.submission(BOX, id)));
  }

  @Test
  void usesAnInviteOnce() {
    Bytes digest = filled(32, 3);
    invites(invites -> ran(() -> invites.add(digest, 100)));
    assertEquals(InviteStore.State.GOOD, invites(invites -> invites.state(digest, 99)));
    assertEquals(InviteStore.State.UNKNOWN, invites(invites -> invites.state(digest, 100)));
    invites(invites -> ran(() -> invites.use(digest)));
    assertEquals(InviteStore.State.USED, invites(invites -> invites.state(digest, 99)));
    invites(invites -> ran(() -> invites.forgetExpiredBefore(101)));
    assertEquals(InviteStore.State.UNKNOWN, invites(invites -> invites.state(digest, 99)));
  }

  @Test
  void readsWhateverWasWrittenBefore() {
    for (int i = 1; i <= 50; i++) {
      append(BOX, i, 1);
      assertEquals(
          i, store.read(transaction -> transaction.mailboxes().state(BOX)).join().lastSequence());
    }
  }

  @Test
  void undoesAFailedTransactionAndNobodyElses() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    var first = store.write(transaction -> awaiting(go));
    List<CompletableFuture<Long>> good = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      good.add(appending(BOX, 10 + i, 1));
      if (i == 1) {
        var bad =
            store.write(transaction -> {
              transaction.mailboxes().append(BOX, envelope(BOX, 99, 1));
              throw new IllegalStateException("on purpose");
            });
        good.add(
            bad.handle((_, failure) -> {
              assertInstanceOf(StoreException.class, failure);
              return -1L;
            }));
      }
    }
    go.countDown();
    assertTrue(first.join());
    assertEquals(List.of(1L, 2L, -1L, 3L, 4L), good.stream().map(CompletableFuture::join).toList());
  }

  @Test
  void refusesWorkAfterItIsClosed() {
    store.close();
    CompletionException failure =
        assertThrows(CompletionException.class, () -> appending(BOX, 1, 1).join());
    assertInstanceOf(StoreException.class, failure.getCause());
  }

  static Boolean awaiting(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interruption) {
      throw new AssertionError(interruption);
    }
  }

  CompletableFuture<Long> appending(DeviceAddress to, long time, int size) {
    return store.write(
        transaction -> transaction.mailboxes().append(to, envelope(to, time, size)).sequence());
  }

  private long append(DeviceAddress to, long time, int size) {
    return appending(to, time, size).join();
  }

  private MailboxPage page(DeviceAddress box, long after, PushWindow.Room room) {
    return store.read(transaction -> transaction.mailboxes().after(box, after, room)).join();
  }

  private <T> T mail(Function<MailboxStore, T> work) {
    return store.write(transaction -> work.apply(transaction.mailboxes())).join();
  }

  private <T> T invites(Function<InviteStore, T> work) {
    return store.write(transaction -> work.apply(transaction.invites())).join();
  }

  private static boolean ran(Runnable work) {
    work.run();
    return true;
  }

  private static List<Long> sequences(MailboxPage page) {
    return page.items().stream().map(Delivery::sequence).toList();
  }

  static Envelope envelope(DeviceAddress to, long time, int size) {
    return new Envelope(
        Optional.of(OTHER),
        to,
        new MessageId(filled(MessageId.SIZE, (int) time)),
        time,
        CiphertextType.SIGNAL_MESSAGE,
        Audience.ANYONE,
        filled(size, 1));
  }

  static DeviceAddress address(int number) {
    return new DeviceAddress(new AccountId(filled(AccountId.SIZE, number)), new DeviceId(number));
  }

  private static Bytes filled(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return Bytes.copyOf(bytes);
  }
}
