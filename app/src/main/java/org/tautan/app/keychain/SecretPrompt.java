package org.tautan.app.keychain;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// A question of the keychain's own to its person, in a window of its own.
@DBusInterfaceName("org.freedesktop.Secret.Prompt")
public interface SecretPrompt extends DBusInterface {
  /// Shows it.
  ///
  /// @param window above which it stands; empty for none
  @DBusMemberName("Prompt")
  void show(String window);

  /// It is answered.
  final class Completed extends DBusSignal {
    private final boolean dismissed;

    /// As it comes from the bus.
    public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
      super(path, dismissed, result);
      this.dismissed = dismissed;
    }

    /// Whether the person did not want to.
    public boolean isDismissed() {
      return dismissed;
    }
  }
}
