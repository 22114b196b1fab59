package org.tautan.app.keychain;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/// A secret with a label and attributes, which are not secret.
@DBusInterfaceName("org.freedesktop.Secret.Item")
interface SecretItem extends DBusInterface {
  /// What is kept.
  @DBusMemberName("GetSecret")
  SecretValue secret(DBusPath session);

  /// Lets go of it: a prompt, or `/`.
  @DBusMemberName("Delete")
  DBusPath delete();
}
