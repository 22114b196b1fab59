package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.DeviceActivity;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.SubmitMode;

/// How devices leave, and what becomes of mailboxes that nobody reads.
class RemovalTest extends RelayTest {
  private static final int REVOKED = 4001;

  private TestAccount ani;
  private RawClient phone;

  @BeforeEach
  void begin() {
    ani = registered();
    phone = ani.phone.online(relay);
  }

  @AfterEach
  void end() {
    phone.close();
  }

  @Test
  void letsACompanionLeaveByItsOwnWord() {
    TestDevice laptop = Linking.link(relay, ani, phone);
    DeviceLeaves leaves = laptop.leaves();
    try (RawClient companion = laptop.online(relay)) {
      companion.ask(new Request.Leave(leaves), Result.Done.class);
      companion.push(Push.Revoked.class);
      assertEquals(REVOKED, companion.closeCode());
    }
    phone.push(Push.ListChanged.class);
    assertEquals(List.of(leaves), leavesInForce());
    assertEquals(RefusalReason.DEVICE_REVOKED, refusal(laptop));
  }

  @Test
  void refusesAWordThatIsNotTheDevicesOwn() {
    TestDevice laptop = Linking.link(relay, ani, phone);
    TestDevice tablet = Linking.link(relay, ani, phone);
    DeviceLeaves forged = new DeviceLeaves(laptop.leaves().body(), tablet.leaves().signature());
    try (RawClient companion = laptop.online(relay)) {
      assertEquals(
          RefusalReason.CERTIFICATE_INVALID, companion.refusal(new Request.Leave(tablet.leaves())));
      assertEquals(RefusalReason.BAD_SIGNATURE, companion.refusal(new Request.Leave(forged)));
    }
    assertEquals(
        RefusalReason.CERTIFICATE_INVALID, phone.refusal(new Request.Leave(ani.phone.leaves())));
  }

  @Test
  void appliesADepositedLeaveAfterADayOffline() {
    TestDevice laptop = Linking.link(relay, ani, phone, Linking.SignedIn.FOR_NOW);
    visit(laptop);
    clock.forward(Duration.ofHours(23));
    visit(laptop);
    clock.forward(Duration.ofHours(25));
    phone.push(Push.ListChanged.class);
    assertEquals(1, leavesInForce().size());
    assertEquals(RefusalReason.DEVICE_REVOKED, refusal(laptop));
  }

  @Test
  void neverAppliesADepositedLeaveWhileTheDeviceIsConnected() {
    TestDevice laptop = Linking.link(relay, ani, phone, Linking.SignedIn.FOR_NOW);
    TestDevice tablet = Linking.link(relay, ani, phone, Linking.SignedIn.FOR_NOW);
    try (RawClient companion = laptop.online(relay)) {
      clock.forward(Duration.ofHours(25));
      // When the tablet is out, the same sweep has passed the laptop by.
      phone.push(Push.ListChanged.class);
      companion.push(Push.ListChanged.class);
      assertEquals(RefusalReason.DEVICE_REVOKED, refusal(tablet));
      companion.ask(new Request.Ping(), Result.Done.class);
    }
  }

  @Test
  void dropsTheMailboxOfACompanionThatWasAwayThirtyDays() {
    TestDevice laptop = Linking.link(relay, ani, phone);
    visit(laptop);
    long from = clock.millis();
    send(laptop, "one");
    clock.forward(Duration.ofDays(29));
    long until = clock.millis();
    send(laptop, "two");
    clock.forward(Duration.ofDays(1).plusMillis(1));
    relay.sweepNow();
    try (RawClient companion = laptop.loggedIn(relay)) {
      assertEquals(new GapMarker(from, until, 2), companion.push(Push.Delivery.class).item());
      companion.push(Push.QueueEmpty.class);
    }
  }

  @Test
  void keepsAnEnvelopeThirtyDays() {
    TestDevice laptop = Linking.link(relay, ani, phone);
    visit(laptop);
    long from = clock.millis();
    send(laptop, "old");
    clock.forward(Duration.ofDays(20));
    laptop.loggedIn(relay).close();
    send(laptop, "young");
    clock.forward(Duration.ofDays(10).plusMillis(1));
    relay.sweepNow();
    try (RawClient companion = laptop.loggedIn(relay)) {
      assertEquals(new GapMarker(from, from, 1), companion.push(Push.Delivery.class).item());
      assertTrue(companion.push(Push.Delivery.class).sequence() == 2);
      companion.push(Push.QueueEmpty.class);
    }
  }

  @Test
  void saysWhenTheOwnDevicesWereSeen() {
    TestDevice laptop = Linking.link(relay, ani, phone);
    visit(laptop);
    long seen = clock.millis();
    clock.forward(Duration.ofSeconds(30));
    assertEquals(
        List.of(
            new DeviceActivity(ani.phone.id, clock.millis(), true),
            new DeviceActivity(laptop.id, seen, false)),
        phone.ask(new Request.FetchActivity(), Result.Activity.class).devices());
  }

  /// Logs in and hangs up, and waits until the relay has noticed.
  private void visit(TestDevice device) {
    device.online(relay).close();
    awaitGone(device);
  }

  /// Asks until the relay has noticed that a device hung up; each answer takes a round trip.
  private void awaitGone(TestDevice device) {
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (phone.ask(new Request.FetchActivity(), Result.Activity.class).devices().stream()
        .anyMatch(activity -> activity.device().equals(device.id) && activity.connected())) {
      assertTrue(System.nanoTime() < patience, "still connected");
    }
  }

  private void send(TestDevice to, String text) {
    phone.ask(
        Messages.submit(SubmitMode.DIRECT, List.of(Messages.target(ani, List.of(to), text))),
        Result.SubmitResult.class);
  }

  private List<DeviceLeaves> leavesInForce() {
    return phone
        .ask(new Request.FetchDirectory(ani.id(), Optional.empty()), Result.DirectoryResult.class)
        .directory()
        .leaves();
  }

  private RefusalReason refusal(TestDevice device) {
    try (RawClient client = new RawClient(relay)) {
      return device.login(client) instanceof Result.Refusal refusal
          ? refusal.reason()
          : RefusalReason.REASON_UNKNOWN;
    }
  }
}
