package org.tautan.app.notification;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// What a desktop's notification service offers on the session bus, of the Desktop Notifications
/// Specification 1.2 as much as is used here.
@DBusInterfaceName("org.freedesktop.Notifications")
public interface DesktopNotifications extends DBusInterface {
  /// The service's name on the bus.
  String NAME = "org.freedesktop.Notifications";

  /// Where it is.
  String PATH = "/org/freedesktop/Notifications";

  /// What the service can do.
  @DBusMemberName("GetCapabilities")
  List<String> capabilities();

  /// Shows a notification, or another text in one that is shown.
  ///
  /// @return its number
  @DBusMemberName("Notify")
  UInt32 show(
      String program,
      UInt32 replaces,
      String icon,
      String title,
      String text,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int millis);

  /// Takes one away.
  @DBusMemberName("CloseNotification")
  void take(UInt32 number);

  /// The person has pressed one.
  final class ActionInvoked extends DBusSignal {
    private final UInt32 number;

    /// As it comes from the bus.
    public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
      super(path, number, action);
      this.number = number;
    }

    /// Which one.
    long number() {
      return number.longValue();
    }
  }

  /// One is not shown any more.
  final class NotificationClosed extends DBusSignal {
    private final UInt32 number;

    /// As it comes from the bus.
    public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
      super(path, number, reason);
      this.number = number;
    }

    /// Which one.
    long number() {
      return number.longValue();
    }
  }
}
