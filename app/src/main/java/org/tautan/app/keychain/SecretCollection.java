package org.tautan.app.keychain;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/// A collection of secrets that is locked and unlocked as a whole.
@DBusInterfaceName("org.freedesktop.Secret.Collection")
interface SecretCollection extends DBusInterface {
  /// The one that people's programs use.
  String DEFAULT = "default";

  /// Keeps a secret: the path of its item, or a prompt.
  ///
  /// @param replace whether an item with the same attributes goes
  @DBusMemberName("CreateItem")
  Two<DBusPath, DBusPath> create(
      Map<String, Variant<?>> properties, SecretValue secret, boolean replace);
}
