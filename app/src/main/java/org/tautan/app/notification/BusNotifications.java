package org.tautan.app.notification;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.tautan.protocol.AccountId;

/// Notifications of a Linux desktop, over the session bus. The bus is reached when the first one is
/// to be shown, and never on the window's thread. A connection that has failed is made anew; where
/// that does not help, it is logged, and for a minute nothing is shown or tried.
public final class BusNotifications implements NotificationPort {
  private static final Logger LOG = System.getLogger(BusNotifications.class.getName());
  private static final UInt32 NONE = new UInt32(0);
  private static final int AS_THE_DESKTOP_LIKES = -1;

  private static final Duration REST = Duration.ofMinutes(1);

  private final String address;
  private final InstantSource clock;
  private final Executor background;
  private final Executor window;
  private final Queue<Work> works = new ArrayDeque<>();
  private final Map<Long, Runnable> pressed = new ConcurrentHashMap<>();

  /// Of the worker alone, as all below.
  private final Map<AccountId, UInt32> shown = new HashMap<>();

  private Optional<Bus> bus = Optional.empty();
  private boolean closed;
  private volatile Optional<Instant> failed = Optional.empty();
  private boolean working;

  /// @param address of the session bus
  /// @param background runs what may block
  /// @param window runs what it is given on the window's thread
  public BusNotifications(
      String address, InstantSource clock, Executor background, Executor window) {
    this.address = address;
    this.clock = clock;
    this.background = background;
    this.window = window;
  }

  /// This computer's: of the session bus where there is one, else none.
  public static NotificationPort ofSystem(Executor background, Executor window) {
    return of(System.getProperty("os.name", ""), System.getenv(), background, window);
  }

  static NotificationPort of(
      String system, Map<String, String> environment, Executor background, Executor window) {
    boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
    String address = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    return linux && !address.isBlank()
        ? new BusNotifications(address, InstantSource.system(), background, window)
        : new NoNotifications();
  }

  @Override
  public boolean hasDesktop() {
    return failed.isEmpty();
  }

  @Override
  public void show(Notice notice, Runnable open) {
    later(() -> showNow(notice, open));
  }

  @Override
  public void withdraw(AccountId chat) {
    later(() -> takeAway(chat));
  }

  @Override
  public void close() {
    later(() -> {
      for (AccountId chat : List.copyOf(shown.keySet())) {
        takeAway(chat);
      }
      hangUp();
      closed = true;
    });
  }

  private void showNow(Notice notice, Runnable open) throws DBusException {
    if (closed || isResting()) {
      return;
    }
    boolean before = bus.isPresent();
    try {
      put(notice, open);
    } catch (DBusException | DBusExecutionException e) {
      hangUp();
      if (!before) {
        throw e;
      }
      // the desktop's session may have begun anew since
      put(notice, open);
    }
    failed = Optional.empty();
  }

  private boolean isResting() {
    return failed.filter(at -> clock.instant().isBefore(at.plus(REST))).isPresent();
  }

  private void hangUp() {
    bus.ifPresent(open -> open.connection().disconnect());
    bus = Optional.empty();
    shown.clear();
    pressed.clear();
  }

  private void put(Notice notice, Runnable open) throws DBusException {
    Bus desktop = bus();
    UInt32 number =
        desktop
            .service()
            .show(
                "Tautan",
                shown.getOrDefault(notice.chat(), NONE),
                "org.tautan.Tautan",
                notice.title(),
                desktop.isMarkup() ? escaped(notice.text()) : notice.text(),
                List.of("default", "Tautan"),
                hints(notice),
                AS_THE_DESKTOP_LIKES);
    shown.put(notice.chat(), number);
    pressed.put(number.longValue(), open);
  }

  private void takeAway(AccountId chat) throws DBusException {
    UInt32 number = shown.remove(chat);
    if (number != null && bus.isPresent()) {
      pressed.remove(number.longValue());
      bus.get().service().take(number);
    }
  }

  private static Map<String, Variant<?>> hints(Notice notice) {
    Map<String, Variant<?>> hints = new HashMap<>();
    hints.put("desktop-entry", new Variant<>("org.tautan.Tautan"));
    hints.put("category", new Variant<>("im.received"));
    if (notice.sound().isOn()) {
      hints.put("sound-name", new Variant<>("message-new-instant"));
    } else {
      hints.put("suppress-sound", new Variant<>(true));
    }
    return hints;
  }

  private Bus bus() throws DBusException {
    if (bus.isEmpty()) {
      DBusConnection connection =
          DBusConnectionBuilder.forAddress(address).withShared(false).build();
      try {
        bus = Optional.of(on(connection));
      } finally {
        if (bus.isEmpty()) {
          connection.disconnect();
        }
      }
    }
    return bus.get();
  }

  private Bus on(DBusConnection connection) throws DBusException {
    connection.addSigHandler(
        DesktopNotifications.ActionInvoked.class,
        signal -> Optional.ofNullable(pressed.get(signal.number())).ifPresent(window::execute));
    connection.addSigHandler(
        DesktopNotifications.NotificationClosed.class, signal -> pressed.remove(signal.number()));
    DesktopNotifications service =
        connection.getRemoteObject(
            DesktopNotifications.NAME, DesktopNotifications.PATH, DesktopNotifications.class);
    return new Bus(connection, service, service.capabilities().contains("body-markup"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// One after the other, in the order in which they were asked for.
  private void later(Work work) {
    synchronized (works) {
      works.add(work);
      if (working) {
        return;
      }
      working = true;
    }
    background.execute(this::work);
  }

  private void work() {
    for (Optional<Work> next = next(); next.isPresent(); next = next()) {
      try {
        next.get().run();
      } catch (DBusException | DBusExecutionException e) {
        if (failed.isEmpty()) {
          LOG.log(Level.WARNING, "The desktop shows no notifications", e);
        }
        hangUp();
        failed = Optional.of(clock.instant());
      }
    }
  }

  private Optional<Work> next() {
    synchronized (works) {
      Optional<Work> next = Optional.ofNullable(works.poll());
      working = next.isPresent();
      return next;
    }
  }

  /// What is done on the bus.
  @FunctionalInterface
  private interface Work {
    void run() throws DBusException;
  }

  /// A connection, and the service behind it.
  private record Bus(DBusConnection connection, DesktopNotifications service, boolean isMarkup) {}
}
