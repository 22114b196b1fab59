package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;

/// Properties over whole histories of an account.
class DeviceListHistoryTest {
  /// What can happen to an account's devices.
  enum Event {
    LINK,
    UNLINK,
    RENEW,
    NEW_PHONE,
    LEAVE
  }

  @Property(tries = 40)
  void everyHistoryIsFollowedForwardsAndNeverBackwards(
      @ForAll long seed, @ForAll @Size(min = 1, max = 6) List<Event> events) {
    SampleAccount sample = new SampleAccount(seed);
    List<PinnedDevices> states = new ArrayList<>(List.of(sample.pinned()));
    List<AccountDirectory> directories = new ArrayList<>(List.of(sample.directory()));
    for (Event event : events) {
      happen(sample, event);
      states.add(sample.pinned());
      directories.add(sample.directory());
    }
    for (int held = 0; held < states.size(); held++) {
      for (int shown = 0; shown < states.size(); shown++) {
        checkPair(sample, states.get(held), directories.get(shown), states.get(shown));
      }
    }
  }

  @Property(tries = 150)
  void noChangedByteEverChangesWhatIsPinned(
      @ForAll long seed, @ForAll int where, @ForAll byte difference) {
    SampleAccount sample = new SampleAccount(seed);
    DeviceId first = sample.link();
    sample.link();
    sample.leaves.add(sample.leaves(first, sample.companions.getFirst()));
    PinnedDevices honest = sample.pinned();
    byte[] bytes = sample.directory().encode().toByteArray();
    bytes[Math.floorMod(where, bytes.length)] ^= difference;
    try {
      AccountDirectory changed = AccountDirectory.decode(Bytes.copyOf(bytes));
      ListOutcome outcome = sample.check.check(new NothingPinned(sample.account), changed, NOW);
      if (outcome instanceof ListOutcome.Accepted accepted) {
        checkOnlyAFarewellIsMissing(honest, accepted.state());
      } else {
        assertInstanceOf(ListOutcome.Refused.class, outcome);
      }
    } catch (MalformedException refused) {
      assertTrue(difference != 0, "honest documents are read: " + refused);
    }
  }

  /// Dropping a whole document is what a relay can always do: the last list, or the farewell.
  private static void checkOnlyAFarewellIsMissing(PinnedDevices honest, PinnedDevices changed) {
    for (VerifiedDevice device : changed.devices()) {
      VerifiedDevice original = honest.device(device.device()).orElseThrow();
      assertEquals(original.identityKey(), device.identityKey());
      assertEquals(original.certificateHash(), device.certificateHash());
    }
    assertTrue(changed.reference().listVersion().compareTo(honest.reference().listVersion()) <= 0);
  }

  private static void checkPair(
      SampleAccount sample, PinnedDevices held, AccountDirectory shown, PinnedDevices expected) {
    ListOutcome outcome = sample.check.check(held, shown, NOW);
    int order = expected.reference().listVersion().compareTo(held.reference().listVersion());
    if (order >= 0) {
      var accepted = assertInstanceOf(ListOutcome.Accepted.class, outcome);
      assertEquals(expected.reference(), accepted.state().reference());
      assertEquals(expected.body(), accepted.state().body());
      assertTrue(expected.members().containsAll(accepted.state().members()));
    } else if (expected.body().epoch() < held.body().epoch()) {
      assertInstanceOf(ListOutcome.LowerEpoch.class, outcome);
    } else {
      assertInstanceOf(ListOutcome.Rollback.class, outcome);
    }
  }

  private static void happen(SampleAccount sample, Event event) {
    PinnedDevices now = sample.pinned();
    List<VerifiedDevice> companions = now.devices().subList(1, now.devices().size());
    switch (event) {
      case LINK -> {
        if (companions.size() < 4) {
          sample.link();
        }
      }
      case UNLINK -> {
        if (!companions.isEmpty()) {
          sample.unlink(companions.getFirst().device());
        }
      }
      case RENEW -> sample.publish(NextList.renewed(now, NOW));
      case NEW_PHONE ->
          sample.newPhone(companions.stream().map(VerifiedDevice::device).limit(2).toList());
      case LEAVE -> {
        if (!companions.isEmpty()) {
          DeviceId device = companions.getLast().device();
          sample.leaves.add(sample.leaves(device, sample.companions.get(device.number() - 1)));
        }
      }
    }
  }
}
