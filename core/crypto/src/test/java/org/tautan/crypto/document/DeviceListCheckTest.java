package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;

class DeviceListCheckTest {
  private final SampleAccount sample = new SampleAccount(1);
  private final SampleAccount stranger = new SampleAccount(2);

  @Test
  void acceptsAFirstContactAndLearnsTheWholeChain() {
    DeviceId companion = sample.link();

    var accepted = assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
    assertEquals(2, accepted.learned().size());
    assertEquals(accepted.state().reference(), accepted.learned().getLast());
    assertEquals(
        sample.companions.getFirst().publicKey(),
        accepted.state().device(companion).orElseThrow().identityKey());
    assertEquals(sample.phone.publicKey(), accepted.state().primary().identityKey());
  }

  @Test
  void aFirstContactMayBeginAnywhereInTheChain() {
    sample.link();
    sample.link();

    var outcome =
        sample.check.check(new NothingPinned(sample.account), sample.directoryFrom(2), NOW);
    assertEquals(1, assertInstanceOf(ListOutcome.Accepted.class, outcome).learned().size());
  }

  @Test
  void followsAChainFromThePinnedList() {
    PinnedDevices pinned = sample.pinned();
    sample.link();
    sample.link();

    for (int first : List.of(0, 1)) {
      var outcome = sample.check.check(pinned, sample.directoryFrom(first), NOW);
      var accepted = assertInstanceOf(ListOutcome.Accepted.class, outcome);
      assertEquals(new ListVersion(1, 3), accepted.state().reference().listVersion());
      assertEquals(2, accepted.learned().size());
    }
  }

  @Test
  void thePinnedListAgainTeachesNothing() {
    sample.link();
    PinnedDevices pinned = sample.pinned();

    var accepted =
        assertInstanceOf(
            ListOutcome.Accepted.class, sample.check.check(pinned, sample.directory(), NOW));
    assertEquals(pinned, accepted.state());
    assertEquals(List.of(), accepted.learned());
  }

  @Test
  void needsNoCertificateThatIsAlreadyPinned() {
    sample.link();
    PinnedDevices pinned = sample.pinned();
    sample.publish(NextList.renewed(pinned, NOW));
    sample.certificates.clear();

    assertInstanceOf(
        ListOutcome.Accepted.class, sample.check.check(pinned, sample.directory(), NOW));
  }

  @Test
  void whatAStoreKeptIsVerifiedAgain() throws MalformedException {
    sample.link();
    PinnedDevices pinned = sample.pinned();
    AccountDirectory kept = AccountDirectory.decode(pinned.documents().encode());

    var restored = sample.check.restore(sample.account, kept);
    assertEquals(pinned, assertInstanceOf(ListOutcome.Accepted.class, restored).state());
    assertEquals(new ListOutcome.WrongAccount(), sample.check.restore(stranger.account, kept));
  }

  @Test
  void refusesNoListAtAll() {
    sample.lists.clear();

    assertEquals(new ListOutcome.NoList(), sample.firstContact());
    assertEquals(
        new ListOutcome.NoList(), sample.check.restore(sample.account, sample.directory()));
  }

  @Test
  void anExpiredListIsPinnedButReachesOnlyThePhone() {
    sample.link();
    long expiry = sample.pinned().body().expiresAt();
    PinnedState nothing = new NothingPinned(sample.account);

    assertInstanceOf(
        ListOutcome.Accepted.class, sample.check.check(nothing, sample.directory(), expiry - 1));
    var expired =
        assertInstanceOf(
            ListOutcome.Expired.class, sample.check.check(nothing, sample.directory(), expiry));
    assertEquals(List.of(expired.state().primary()), expired.state().recipients(expiry));
    assertEquals(2, expired.state().recipients(expiry - 1).size());
  }

  @Test
  void citedListsAreComparedByPlaceAndHash() {
    AccountDirectory first = sample.directory();
    ListReference old = sample.pinned().reference();
    sample.link();
    ListReference current = sample.pinned().reference();
    PinnedDevices pinned = sample.pinned();
    var other = ListReference.of(current.listVersion(), old.hash());
    var later = ListReference.of(new ListVersion(2, 1), old.hash());

    assertEquals(1, first.lists().size());
    assertEquals(ListComparison.SAME, pinned.compare(current));
    assertEquals(ListComparison.OLDER, pinned.compare(old));
    assertEquals(ListComparison.NEWER, pinned.compare(later));
    assertEquals(ListComparison.CONTRADICTS, pinned.compare(other));
  }

  @Test
  void refusesABodyThatIsNoList() {
    Bytes noise = Bytes.fromHex("ffff");
    sample.lists.add(new DeviceList(noise, sample.signer.deviceByAccount(sample.phone, noise)));

    assertInstanceOf(ListOutcome.Malformed.class, sample.firstContact());
  }

  @Test
  void aListThatIsNotTheLastIsReadToo() {
    Bytes noise = Bytes.fromHex("ffff");
    sample.link();
    sample.lists.set(0, new DeviceList(noise, sample.signer.deviceByAccount(sample.phone, noise)));

    assertInstanceOf(ListOutcome.Malformed.class, sample.firstContact());
  }

  @Test
  void toleratesFiveMinutesOfClockSkewAndNoMore() {
    long ahead = NOW + 5 * 60 * 1000;
    sample.publishChanged(body -> ListBodies.withTimes(body, ahead, ahead + 1000));
    assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
    var justBefore =
        sample.check.check(new NothingPinned(sample.account), sample.directory(), NOW - 1);
    assertEquals(new ListOutcome.IssuedInTheFuture(new ListVersion(1, 2), ahead), justBefore);
  }

  @Test
  void onlyTheLastListOfAChainMustBeDatedRightly() {
    long year = 365L * 24 * 60 * 60 * 1000;
    PinnedDevices pinned = sample.pinned();
    sample.publishChanged(body -> ListBodies.withTimes(body, NOW + year, NOW + year + 1000));
    assertEquals(
        new ListOutcome.IssuedInTheFuture(new ListVersion(1, 2), NOW + year),
        sample.check.check(pinned, sample.directory(), NOW));
    sample.publish(after(sample.lists.getLast(), NOW));

    for (PinnedState before : List.of(pinned, new NothingPinned(sample.account))) {
      var accepted =
          assertInstanceOf(
              ListOutcome.Accepted.class, sample.check.check(before, sample.directory(), NOW));
      assertEquals(new ListVersion(1, 3), accepted.state().reference().listVersion());
      assertEquals(NOW, accepted.state().body().issuedAt());
    }
  }

  @Test
  void aListMayBeDatedBeforeTheOneThatItFollows() {
    PinnedDevices pinned = sample.pinned();
    sample.publish(NextList.renewed(pinned, NOW - 1));

    assertInstanceOf(
        ListOutcome.Accepted.class, sample.check.check(pinned, sample.directory(), NOW));
  }

  private DeviceListBody after(DeviceList list, long now) {
    try {
      DeviceListBody body = list.parse();
      return NextList.after(body, sample.hashes.listHash(list), body.devices(), now);
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesALifetimeOfMoreThanThirtyFiveDays() {
    long days = 35L * 24 * 60 * 60 * 1000;
    sample.publishChanged(body -> ListBodies.withTimes(body, NOW, NOW + days));
    assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
    sample.publishChanged(body -> ListBodies.withTimes(body, NOW, NOW + days + 1));
    assertEquals(new ListOutcome.LifetimeTooLong(new ListVersion(1, 3)), sample.firstContact());
  }
}
