package org.tautan.app.keychain;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/// A secret on its way over the bus, which is a socket of this person's alone. The bus's library
/// makes and reads it.
public final class SecretValue extends Struct {
  /// The session whose algorithm is meant.
  @Position(0)
  public final DBusPath session;

  /// Of the algorithm; empty for `plain`.
  @Position(1)
  public final byte[] parameters;

  /// The secret.
  @Position(2)
  public final byte[] value;

  /// Its media type.
  @Position(3)
  public final String type;

  /// As it goes and comes.
  public SecretValue(DBusPath session, byte[] parameters, byte[] value, String type) {
    this.session = session;
    this.parameters = parameters;
    this.value = value;
    this.type = type;
  }
}
