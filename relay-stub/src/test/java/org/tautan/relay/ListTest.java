package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

/// Ani's phone is online, her laptop is linked; her list is at version 2.
class ListTest extends RelayTest {
  private static final int REVOKED = 4001;

  private TestAccount ani;
  private RawClient phone;
  private TestDevice laptop;

  @BeforeEach
  void link() {
    ani = registered();
    phone = ani.phone.online(relay);
    laptop = Linking.link(relay, ani, phone);
  }

  @AfterEach
  void hangUp() {
    phone.close();
  }

  @Test
  void takesARenewalAndTellsTheOthers() {
    try (RawClient companion = laptop.online(relay)) {
      phone.ask(publish(ani.next()), Result.Done.class);
      assertEquals(new Push.ListChanged(ani.reference()), companion.push());
    }
  }

  @Test
  void takesTheCurrentListAgain() {
    phone.ask(publish(ani.current()), Result.Done.class);
    phone.ask(new Request.Ping(), Result.Done.class);
    assertEquals(0, phone.unread());
  }

  @Test
  void takesAChainWhoseFirstListItNeverSaw() {
    ani.companion();
    DeviceList unknown = ani.next();
    ani.companions.removeLast();
    DeviceList last = ani.next();
    assertEquals(RefusalReason.CERTIFICATE_INVALID, phone.refusal(publish(unknown)));
    phone.ask(publish(unknown, last), Result.Done.class);
    assertEquals(ani.lists, directory());
  }

  @Test
  void takesAChainWhoseFirstListItHas() {
    DeviceList known = ani.current();
    phone.ask(publish(known, ani.next()), Result.Done.class);
    assertEquals(ani.lists, directory());
  }

  @Test
  void refusesAListByACompanion() {
    try (RawClient companion = laptop.online(relay)) {
      assertEquals(RefusalReason.NOT_PRIMARY, companion.refusal(publish(ani.next())));
    }
  }

  @Test
  void refusesAListThatThePrimaryDidNotSign() {
    DeviceList forged = TestDevice.signer().deviceList(laptop.keys, ani.body());
    assertEquals(RefusalReason.BAD_SIGNATURE, phone.refusal(publish(forged)));
  }

  @Test
  void refusesAListThatIsNotTheNext() {
    ani.lists.add(ani.list(ani.body()));
    DeviceList fourth = ani.list(ani.body());
    Result.Refusal refusal = phone.ask(publish(fourth), Result.Refusal.class);
    assertEquals(RefusalReason.LIST_NOT_NEXT, refusal.reason());
    assertEquals(ani.lists.get(1), refusal.directory().orElseThrow().lists().getLast());
    assertEquals(RefusalReason.LIST_NOT_NEXT, phone.refusal(publish(ani.lists.getFirst())));
  }

  @Test
  void refusesAWrongPreviousHash() {
    DeviceListBody body = ani.body();
    ListHash wrong = new ListHash(TestDevice.random(ListHash.SIZE));
    DeviceList list = ani.list(new Change(body).previous(wrong).body());
    assertEquals(RefusalReason.LIST_BAD_PREVIOUS_HASH, phone.refusal(publish(list)));
  }

  @Test
  void refusesAnotherListInThePlaceOfTheCurrentOne() {
    DeviceListBody current = TestAccount.parsed(ani.current());
    DeviceList other = ani.list(new Change(current).issuedAt(current.issuedAt() + 1).body());
    assertEquals(RefusalReason.LIST_FORKED, phone.refusal(publish(other)));
  }

  @Test
  void refusesAnotherListInThePlaceOfAnOlderOne() {
    DeviceListBody first = TestAccount.parsed(ani.lists.getFirst());
    DeviceList other = ani.list(new Change(first).issuedAt(first.issuedAt() + 1).body());
    assertEquals(
        RefusalReason.LIST_FORKED, phone.refusal(publish(other, ani.current(), ani.next())));
  }

  @Test
  void refusesAListFromTheFuture() {
    DeviceListBody body = ani.body();
    long ahead = clock.millis() + Duration.ofMinutes(5).toMillis();
    phone.refusal(publish(ani.list(new Change(body).issuedAt(ahead + 1).body())));
    assertEquals(
        RefusalReason.LIST_FROM_FUTURE,
        phone.refusal(publish(ani.list(new Change(body).issuedAt(ahead + 1).body()))));
    phone.ask(publish(ani.list(new Change(body).issuedAt(ahead).body())), Result.Done.class);
  }

  @Test
  void takesAChainWhoseLastListIsDatedRightly() {
    long ahead = clock.millis() + Duration.ofDays(365).toMillis();
    DeviceList early = ani.list(new Change(ani.body()).issuedAt(ahead).body());
    assertEquals(RefusalReason.LIST_FROM_FUTURE, phone.refusal(publish(early)));
    ani.lists.add(early);
    DeviceList again = ani.list(new Change(ani.body()).issuedAt(ahead).body());
    assertEquals(RefusalReason.LIST_FROM_FUTURE, phone.refusal(publish(early, again)));
    phone.ask(publish(early, ani.list(ani.body())), Result.Done.class);
  }

  @Test
  void refusesAListThatLivesTooLong() {
    DeviceListBody body = ani.body();
    assertEquals(
        RefusalReason.LIST_LIFETIME_TOO_LONG,
        phone.refusal(publish(ani.list(new Change(body).expiresAt(body.expiresAt() + 1).body()))));
  }

  @Test
  void refusesAListThatHasExpired() {
    DeviceList list = ani.list(ani.body());
    clock.forward(Duration.ofDays(35));
    assertEquals(RefusalReason.LIST_EXPIRED, phone.refusal(publish(list)));
  }

  @Test
  void refusesAFifthCompanion() {
    for (int i = 0; i < 4; i++) {
      ani.companion();
    }
    assertEquals(RefusalReason.TOO_MANY_DEVICES, phone.refusal(publish(ani.list(ani.body()))));
  }

  @Test
  void refusesADeviceThatNeverLinked() {
    ani.companion();
    assertEquals(RefusalReason.CERTIFICATE_INVALID, phone.refusal(publish(ani.list(ani.body()))));
  }

  @Test
  void refusesADeviceIdThatWasGivenBack() {
    ani.companions.clear();
    phone.ask(publish(ani.next()), Result.Done.class);
    ani.companions.add(laptop);
    assertEquals(RefusalReason.DEVICE_ID_REUSED, phone.refusal(publish(ani.list(ani.body()))));
  }

  @Test
  void refusesACounterOfIdsThatGoesBack() {
    ani.nextDeviceId = 1;
    ani.companions.clear();
    assertEquals(RefusalReason.DEVICE_ID_REUSED, phone.refusal(publish(ani.list(ani.body()))));
  }

  @Test
  void refusesDevicesThatAreNotInOrder() {
    DeviceListBody body = ani.body();
    List<DeviceEntry> reversed = new ArrayList<>(body.devices()).reversed();
    assertEquals(
        RefusalReason.LIST_MALFORMED,
        phone.refusal(publish(ani.list(new Change(body).devices(reversed).body()))));
    assertEquals(RefusalReason.LIST_MALFORMED, phone.refusal(publish()));
  }

  @Test
  void refusesAListOfALowerEpochAndOfAHigherOneThatTheRootDidNotStart() {
    DeviceListBody body = ani.body();
    DeviceList higher = ani.list(new Change(body).epoch(2).body());
    assertEquals(RefusalReason.CERTIFICATE_INVALID, phone.refusal(publish(higher)));
  }

  @Test
  void putsOutADeviceThatTheListNoLongerNames() {
    try (RawClient companion = laptop.online(relay)) {
      ani.companions.clear();
      phone.ask(publish(ani.next()), Result.Done.class);
      assertEquals(ani.current(), companion.push(Push.Revoked.class).directory().lists().getLast());
      assertEquals(REVOKED, companion.closeCode());
    }
    try (RawClient again = new RawClient(relay)) {
      Result.Refusal refusal = (Result.Refusal) laptop.login(again);
      assertEquals(RefusalReason.DEVICE_REVOKED, refusal.reason());
      assertEquals(ani.current(), refusal.directory().orElseThrow().lists().getLast());
    }
    assertEquals(
        RefusalReason.UNKNOWN_DEVICE,
        phone.refusal(new Request.FetchPreKeys(ani.id(), List.of(laptop.id))));
  }

  @Test
  void givesTheListsFromTheKnownOneOn() {
    phone.ask(publish(ani.next()), Result.Done.class);
    var second =
        TestDevice.hashes().reference(ani.lists.get(1), TestAccount.parsed(ani.lists.get(1)));
    assertEquals(
        ani.lists.subList(1, 3),
        phone
            .ask(
                new Request.FetchDirectory(ani.id(), Optional.of(second)),
                Result.DirectoryResult.class)
            .directory()
            .lists());
    assertEquals(
        RefusalReason.UNKNOWN_ACCOUNT,
        phone.refusal(new Request.FetchDirectory(new TestAccount(clock).id(), Optional.empty())));
  }

  private List<DeviceList> directory() {
    return phone
        .ask(new Request.FetchDirectory(ani.id(), Optional.empty()), Result.DirectoryResult.class)
        .directory()
        .lists();
  }

  private static Request.PublishLists publish(DeviceList... lists) {
    return new Request.PublishLists(List.of(lists));
  }

  /// A body with something changed.
  private record Change(DeviceListBody body) {
    Change previous(ListHash hash) {
      return with(
          body.epoch(), body.issuedAt(), body.expiresAt(), Optional.of(hash), body.devices());
    }

    Change issuedAt(long time) {
      return with(body.epoch(), time, body.expiresAt(), body.previousHash(), body.devices());
    }

    Change expiresAt(long time) {
      return with(body.epoch(), body.issuedAt(), time, body.previousHash(), body.devices());
    }

    Change devices(List<DeviceEntry> devices) {
      return with(body.epoch(), body.issuedAt(), body.expiresAt(), body.previousHash(), devices);
    }

    Change epoch(long epoch) {
      return with(epoch, body.issuedAt(), body.expiresAt(), body.previousHash(), body.devices());
    }

    private Change with(
        long epoch,
        long issuedAt,
        long expiresAt,
        Optional<ListHash> previous,
        List<DeviceEntry> devices) {
      return new Change(
          new DeviceListBody(
              body.account(),
              epoch,
              body.version(),
              issuedAt,
              expiresAt,
              previous,
              new DeviceId(body.nextDeviceId().number()),
              devices));
    }
  }
}
