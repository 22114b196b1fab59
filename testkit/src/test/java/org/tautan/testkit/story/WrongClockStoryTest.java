package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestClock;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A phone whose clock is wrong for a while, and what it signed then.
class WrongClockStoryTest {
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir Path data;

  private final List<DeviceList> published = new ArrayList<>();
  private final List<RefusalReason> refused = new ArrayList<>();

  @Test
  void aPhoneWhoseClockWasAYearAheadGoesOn() throws MalformedException {
    try (TestWorld world = new TestWorld(data)) {
      TestClock clock = new TestClock(world.clock());
      TestDevice ana = phone(world, clock);
      TestDevice budi = world.phone("Budi");
      TestDevice desk = world.companion("desk", ana);
      world.introduce(ana, budi);
      budi.engine().chats().send(ana.account(), "hello");
      world.until(() -> desk.texts(budi.account()).contains("hello"));

      clock.advance(YEAR);
      assertEquals(UnlinkOutcome.NOT_ACCEPTED, unlink(world, ana));
      ana.restart();
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
      assertEquals(UnlinkOutcome.NOT_ACCEPTED, unlink(world, ana));
      assertTrue(refused.contains(RefusalReason.LIST_FROM_FUTURE));
      assertNotEquals(Connectivity.UNLINKED, desk.engine().connectivity());

      clock.advance(YEAR.negated());
      world.until(() -> desk.engine().connectivity() == Connectivity.UNLINKED);
      ana.engine().chats().send(budi.account(), "I am back");
      world.until(() -> budi.texts(ana.account()).contains("I am back"));
      world.until(() -> budi.lines(ana.account()).contains(Line.DEVICE_LEFT));
      TestDevice tablet = world.companion("tablet", ana);
      budi.engine().chats().send(ana.account(), "good");
      world.until(() -> tablet.texts(budi.account()).contains("good"));
      assertOneListAPlace();
    }
  }

  @Test
  void aPhoneWhoseClockWasAYearBehindGoesOn() throws MalformedException {
    try (TestWorld world = new TestWorld(data)) {
      TestClock clock = new TestClock(world.clock());
      TestDevice ana = phone(world, clock);
      TestDevice desk = world.companion("desk", ana);

      clock.advance(YEAR.negated());
      assertEquals(UnlinkOutcome.NOT_ACCEPTED, unlink(world, ana));
      assertTrue(refused.contains(RefusalReason.LIST_EXPIRED));

      clock.advance(YEAR);
      world.until(() -> desk.engine().connectivity() == Connectivity.UNLINKED);
      world.companion("tablet", ana);
      assertOneListAPlace();
    }
  }

  @Test
  void aPhoneThatWaitedByAClockAheadConnectsOnceItIsMended() {
    try (TestWorld world = new TestWorld(data)) {
      TestClock clock = new TestClock(world.clock());
      TestDevice ana = phone(world, clock);
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
      clock.advance(YEAR);
      world.restartRelay();
      world.until(() -> ana.engine().connectivity() == Connectivity.CONNECTING);
      clock.advance(YEAR.negated());
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
    }
  }

  private TestDevice phone(TestWorld world, TestClock clock) {
    TappedTransport way = new TappedTransport(world.transport());
    way.requests(request -> {
      if (request instanceof Request.PublishLists(List<DeviceList> lists)) {
        published.addAll(lists);
      }
      return request;
    });
    way.answers(answer -> {
      if (answer instanceof Result.Refusal refusal) {
        refused.add(refusal.reason());
      }
      return answer;
    });
    return world.withAccount(world.device("Ana", new MemoryDisk().open(), way, clock));
  }

  private static UnlinkOutcome unlink(TestWorld world, TestDevice phone) {
    return phone.engine().devices().unlink(new DeviceId(1), world.presence(phone));
  }

  private void assertOneListAPlace() throws MalformedException {
    Map<ListVersion, DeviceList> places = new HashMap<>();
    for (DeviceList list : published) {
      DeviceList other = places.putIfAbsent(list.parse().listVersion(), list);
      assertTrue(other == null || other.equals(list), "two lists for one place");
    }
  }
}
