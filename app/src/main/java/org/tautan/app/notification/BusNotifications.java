package org.tautan.app.notification;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
/// to be shown, and never on the window's thread; what does not work there is logged once, and
/// nothing is shown.
public final class BusNotifications implements NotificationPort {
  private static final Logger LOG = System.getLogger(BusNotifications.class.getName());
  private static final UInt32 NONE = new UInt32(0);
  private static final int AS_THE_DESKTOP_LIKES = -1;

  private final String address;
  private final Executor background;
  private final Executor window;
  private final Queue<Work> works = new ArrayDeque<>();
  private final Map<Long, Runnable> pressed = new ConcurrentHashMap<>();

  /// Of the worker alone, as all below.
  private final Map<AccountId, UInt32> shown = new HashMap<>();

  private Optional<Bus> bus = Optional.empty();
  private volatile boolean broken;
  private boolean working;

  /// @param address of the session bus
  /// @param background runs what may block
  /// @param window runs what it is given on the window's thread
  public BusNotifications(String address, Executor background, Executor window) {
    this.address = address;
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
        ? new BusNotifications(address, background, window)
        : new NoNotifications();
  }

  @Override
  public boolean hasDesktop() {
    return !broken;
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
      bus.ifPresent(open -> open.connection().disconnect());
      bus = Optional.empty();
      broken = true;
    });
  }

  private void showNow(Notice notice, Runnable open) throws DBusException {
    if (broken) {
      return;
    }
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
      connection.addSigHandler(
          DesktopNotifications.ActionInvoked.class,
          signal -> Optional.ofNullable(pressed.get(signal.number())).ifPresent(window::execute));
      connection.addSigHandler(
          DesktopNotifications.NotificationClosed.class, signal -> pressed.remove(signal.number()));
      DesktopNotifications service =
          connection.getRemoteObject(
              DesktopNotifications.NAME, DesktopNotifications.PATH, DesktopNotifications.class);
      bus =
          Optional.of(new Bus(connection, service, service.capabilities().contains("body-markup")));
    }
    return bus.get();
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
        LOG.log(Level.WARNING, "The desktop shows no notifications", e);
        broken = true;
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
