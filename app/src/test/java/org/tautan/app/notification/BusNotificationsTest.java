package org.tautan.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Switch;
import org.tautan.app.stage.PrivateBus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.testkit.world.TestClock;

/// Notifications over a real bus, shown by a small service that stands in for the desktop's.
class BusNotificationsTest {
  private static final long PATIENCE_SECONDS = 20;
  private static final AccountId BUDI = account(1);
  private static final AccountId CITRA = account(2);

  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final TestClock clock = new TestClock(InstantSource.system());

  @TempDir private Path folder;
  private PrivateBus bus;
  private DBusConnection service;
  private Desktop desktop;
  private BusNotifications port;

  @BeforeEach
  void openTheBus() throws Exception {
    bus = PrivateBus.in(folder);
    beginService();
    port = new BusNotifications(bus.address(), clock, background, Runnable::run);
  }

  private void closeTheBusItself() {
    service.disconnect();
    bus.close();
  }

  private void beginService() throws DBusException {
    service = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build();
    desktop = new Desktop();
    service.exportObject(DesktopNotifications.PATH, desktop);
    service.requestBusName(DesktopNotifications.NAME);
  }

  @AfterEach
  void closeTheBus() throws Exception {
    port.close();
    background.shutdown();
    assertTrue(background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS));
    closeTheBusItself();
  }

  @Test
  void showsAMessageAndOpensItsChatWhenItIsPressed() throws Exception {
    CountDownLatch opened = new CountDownLatch(1);
    port.show(new Notice(BUDI, "Budi", "a < b & c", Switch.ON), opened::countDown);
    Shown shown = desktop.next();
    assertEquals("Budi", shown.title());
    assertEquals("a &lt; b &amp; c", shown.text(), "this desktop reads markup");
    assertEquals("message-new-instant", shown.hint("sound-name"));
    assertFalse(shown.hints().containsKey("suppress-sound"));
    port.show(new Notice(CITRA, "Citra", "hai", Switch.ON), () -> {});
    assertEquals("Citra", desktop.next().title(), "what came before is done");
    service.sendMessage(
        new DesktopNotifications.ActionInvoked(
            DesktopNotifications.PATH, new UInt32(shown.number()), "default"));
    assertTrue(opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void theNextMessageOfAChatTakesThePlaceOfTheLast() throws Exception {
    port.show(new Notice(BUDI, "Budi", "satu", Switch.OFF), () -> {});
    Shown first = desktop.next();
    assertEquals(true, first.hint("suppress-sound"));
    port.show(new Notice(CITRA, "Citra", "hai", Switch.OFF), () -> {});
    assertEquals(0, desktop.next().replaces());
    port.show(new Notice(BUDI, "Budi", "dua", Switch.OFF), () -> {});
    assertEquals(first.number(), desktop.next().replaces());
  }

  @Test
  void takesAwayWhatWasReadElsewhere() throws Exception {
    port.show(new Notice(BUDI, "Budi", "satu", Switch.ON), () -> {});
    Shown shown = desktop.next();
    port.withdraw(BUDI);
    assertEquals(shown.number(), desktop.nextTaken());
  }

  @Test
  void withoutAServiceNothingHappensForAMinute() throws Exception {
    service.releaseBusName(DesktopNotifications.NAME);
    port.show(new Notice(BUDI, "Budi", "satu", Switch.ON), () -> {});
    port.withdraw(BUDI);
    awaitDone();
    assertFalse(port.hasDesktop());

    service.requestBusName(DesktopNotifications.NAME);
    port.show(new Notice(BUDI, "Budi", "dua", Switch.ON), () -> {});
    awaitDone();
    clock.advance(Duration.ofMinutes(1));
    port.show(new Notice(BUDI, "Budi", "tiga", Switch.ON), () -> {});

    assertEquals("tiga", desktop.next().text(), "the first that was tried again");
    awaitDone();
    assertTrue(port.hasDesktop());
  }

  @Test
  void aServiceThatBeginsAnewShowsTheNextMessage() throws Exception {
    port.show(new Notice(BUDI, "Budi", "satu", Switch.ON), () -> {});
    assertEquals("satu", desktop.next().text());
    service.disconnect();
    beginService();

    port.show(new Notice(BUDI, "Budi", "dua", Switch.ON), () -> {});

    assertEquals("dua", desktop.next().text());
    awaitDone();
    assertTrue(port.hasDesktop());
  }

  @Test
  void aBusThatHasGoneIsReachedAgain() throws Exception {
    port.show(new Notice(BUDI, "Budi", "satu", Switch.ON), () -> {});
    assertEquals("satu", desktop.next().text());
    closeTheBusItself();
    bus = PrivateBus.in(folder);
    beginService();

    port.show(new Notice(BUDI, "Budi", "dua", Switch.ON), () -> {});

    assertEquals("dua", desktop.next().text());
    awaitDone();
    assertTrue(port.hasDesktop());
  }

  private void awaitDone() throws Exception {
    background.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static AccountId account(int number) {
    byte[] bytes = new byte[AccountId.SIZE];
    bytes[0] = (byte) number;
    return new AccountId(Bytes.wrap(bytes));
  }

  private record Shown(
      long number, long replaces, String title, String text, Map<String, Variant<?>> hints) {
    Object hint(String name) {
      return Objects.requireNonNull(hints.get(name), name).getValue();
    }
  }

  /// The desktop's service, as far as it is used.
  private static final class Desktop implements DesktopNotifications {
    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
    private long numbers;

    @Override
    public List<String> capabilities() {
      return List.of("actions", "body", "body-markup");
    }

    @Override
    public synchronized UInt32 show(
        String program,
        UInt32 replaces,
        String icon,
        String title,
        String text,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int millis) {
      long number = replaces.longValue() == 0 ? ++numbers : replaces.longValue();
      shown.add(new Shown(number, replaces.longValue(), title, text, hints));
      return new UInt32(number);
    }

    @Override
    public void take(UInt32 number) {
      taken.add(number.longValue());
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }

    @Override
    public boolean isRemote() {
      return false;
    }

    Shown next() throws InterruptedException {
      Shown next = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no notification was shown");
      }
      return next;
    }

    long nextTaken() throws InterruptedException {
      Long next = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no notification was taken away");
      }
      return next;
    }
  }
}
