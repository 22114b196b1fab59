package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceListBody;

class DeviceListChainTest {
  private final SampleAccount sample = new SampleAccount(1);

  @Test
  void refusesAnOlderListThanThePinnedOne() {
    AccountDirectory old = sample.directory();
    sample.link();

    assertEquals(
        new ListOutcome.Rollback(new ListVersion(1, 2), new ListVersion(1, 1)),
        sample.check.check(sample.pinned(), old, NOW));
  }

  @Test
  void refusesAnEpochBeforeThePinnedOne() {
    AccountDirectory oldPhone = sample.directory();
    sample.newPhone(List.of());

    assertEquals(
        new ListOutcome.LowerEpoch(new ListVersion(2, 1), new ListVersion(1, 1)),
        sample.check.check(sample.pinned(), oldPhone, NOW));
  }

  @Test
  void refusesAnotherListAtThePinnedPlace() {
    PinnedDevices before = sample.pinned();
    sample.publish(NextList.renewed(before, NOW));
    PinnedDevices pinned = sample.pinned();
    sample.lists.removeLast();
    sample.publish(NextList.renewed(before, NOW + 1));

    var fork = new ListOutcome.Fork(new ListVersion(1, 2));
    assertEquals(fork, sample.check.check(pinned, sample.directory(), NOW));
    sample.publish(NextList.renewed(sample.pinned(), NOW + 2));
    assertEquals(fork, sample.check.check(pinned, sample.directory(), NOW));
  }

  @Test
  void refusesASecondPrimaryOfThePinnedEpoch() {
    PinnedDevices pinned = sample.pinned();
    sample.phone = sample.newIdentity();
    sample.primaryCertificate = sample.primaryCertificate(1);
    DeviceListBody renewed = NextList.renewed(pinned, NOW);
    sample.publish(
        ListBodies.withDevices(
            renewed, 1, List.of(new DeviceEntry(DeviceId.PRIMARY, sample.primaryHash()))));

    assertEquals(
        new ListOutcome.Fork(new ListVersion(1, 2)),
        sample.check.check(pinned, sample.directoryFrom(1), NOW));
  }

  @Test
  void refusesAListWhoseHashChainBreaks() {
    PinnedDevices pinned = sample.pinned();
    sample.publishChanged(body ->
        ListBodies.withPrevious(body, Optional.of(new ListHash(Bytes.copyOf(new byte[32])))));

    var broken = new ListOutcome.BrokenChain(new ListVersion(1, 2));
    assertEquals(broken, sample.firstContact());
    assertEquals(broken, sample.check.check(pinned, sample.directoryFrom(1), NOW));
  }

  @Test
  void refusesAGapAfterThePinnedList() {
    PinnedDevices pinned = sample.pinned();
    sample.link();
    sample.link();

    assertEquals(
        new ListOutcome.BrokenChain(new ListVersion(1, 3)),
        sample.check.check(pinned, sample.directoryFrom(2), NOW));
  }

  @Test
  void refusesASkippedVersion() {
    sample.publishChanged(body -> ListBodies.withVersion(body, 3));

    assertEquals(new ListOutcome.BrokenChain(new ListVersion(1, 3)), sample.firstContact());
  }

  @Test
  void refusesAFirstVersionWithAPreviousListAndALaterOneWithout() {
    DeviceListBody first = sample.pinned().body();
    sample.publishChanged(body -> ListBodies.withPrevious(body, Optional.empty()));
    assertEquals(
        new ListOutcome.BrokenChain(new ListVersion(1, 2)),
        sample.check.check(new NothingPinned(sample.account), sample.directoryFrom(1), NOW));
    sample.lists.clear();
    sample.publish(
        ListBodies.withPrevious(first, Optional.of(new ListHash(Bytes.copyOf(new byte[32])))));
    assertEquals(new ListOutcome.BrokenChain(new ListVersion(1, 1)), sample.firstContact());
  }
}
