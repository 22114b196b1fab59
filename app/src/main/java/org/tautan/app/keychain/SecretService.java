package org.tautan.app.keychain;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/// What gnome-keyring, KWallet and KeePassXC offer on the session bus: the Secret Service API 0.2,
/// as much as is used here. Where a prompt is given back, its path is `/` when none is needed.
@DBusInterfaceName("org.freedesktop.Secret.Service")
interface SecretService extends DBusInterface {
  /// The service's name on the bus.
  String NAME = "org.freedesktop.secrets";

  /// Where it is.
  String PATH = "/org/freedesktop/secrets";

  /// Agrees on how secrets go over the bus.
  @DBusMemberName("OpenSession")
  Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

  /// The items with these attributes: those that can be read, and those that are locked.
  @DBusMemberName("SearchItems")
  Two<List<DBusPath>, List<DBusPath>> search(Map<String, String> attributes);

  /// Unlocks items or collections: those that are unlocked now, and a prompt for the others.
  @DBusMemberName("Unlock")
  Two<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

  /// A collection by its role; `/` when there is none.
  @DBusMemberName("ReadAlias")
  DBusPath collection(String alias);

  /// Makes a collection: its path, or a prompt.
  @DBusMemberName("CreateCollection")
  Two<DBusPath, DBusPath> createCollection(Map<String, Variant<?>> properties, String alias);
}
