package org.tautan.app.keychain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.tautan.desktop.vault.slot.KeychainException;
import org.tautan.desktop.vault.slot.KeychainException.Reason;

/// A use of the keychain, from connecting to the bus until leaving it. One thread. Where the
/// keychain wants to ask its person, that is waited for.
///
/// Secrets go over the bus as they are (the algorithm `plain`): the bus is a socket that only this
/// person's programs can open, and each of them could ask the keychain itself.
final class KeychainSession implements AutoCloseable {
  private static final String NO_OBJECT = "/";
  private static final String PLAIN = "plain";

  private final DBusConnection connection;
  private final SecretService service;
  private final DBusPath session;
  private final Duration patience;

  private KeychainSession(
      DBusConnection connection, SecretService service, DBusPath session, Duration patience) {
    this.connection = connection;
    this.service = service;
    this.session = session;
    this.patience = patience;
  }

  /// Begins to use it; a keychain that is not running is started by the bus, where it can be.
  ///
  /// @throws KeychainException `ABSENT`, when there is no bus or no keychain on it
  static KeychainSession open(String address, Duration patience) {
    try {
      DBusConnection connection =
          DBusConnectionBuilder.forAddress(address).withShared(false).build();
      try {
        SecretService service =
            connection.getRemoteObject(SecretService.NAME, SecretService.PATH, SecretService.class);
        DBusPath session = service.openSession(PLAIN, new Variant<>("")).second;
        return new KeychainSession(connection, service, session, patience);
      } catch (DBusException | DBusExecutionException e) {
        connection.disconnect();
        throw e;
      }
    } catch (DBusException | DBusExecutionException e) {
      throw new KeychainException(Reason.ABSENT, "there is no keychain on the bus", e);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  /// The secret with these attributes.
  Optional<byte[]> find(Map<String, String> attributes) throws DBusException {
    List<DBusPath> found = readable(attributes);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(item(found.getFirst()).secret(session).value);
  }

  /// Keeps a secret in the place of those with the same attributes.
  void keep(String label, Map<String, String> attributes, byte[] secret) throws DBusException {
    Map<String, Variant<?>> properties =
        Map.of(
            "org.freedesktop.Secret.Item.Label",
            new Variant<>(label),
            "org.freedesktop.Secret.Item.Attributes",
            new Variant<>(attributes, "a{ss}"));
    SecretValue value = new SecretValue(session, new byte[0], secret, "application/octet-stream");
    answered(collection().create(properties, value, true).second);
  }

  /// Lets go of what has these attributes.
  void forget(Map<String, String> attributes) throws DBusException {
    for (DBusPath path : readable(attributes)) {
      answered(item(path).delete());
    }
  }

  private List<DBusPath> readable(Map<String, String> attributes) throws DBusException {
    Two<List<DBusPath>, List<DBusPath>> found = service.search(attributes);
    if (!found.first.isEmpty() || found.second.isEmpty()) {
      return found.first;
    }
    unlock(found.second);
    return found.second;
  }

  private SecretCollection collection() throws DBusException {
    DBusPath standard = service.collection(SecretCollection.DEFAULT);
    if (isNone(standard)) {
      // its person chooses how it is unlocked
      Map<String, Variant<?>> properties =
          Map.of("org.freedesktop.Secret.Collection.Label", new Variant<>("Login"));
      answered(service.createCollection(properties, SecretCollection.DEFAULT).second);
      standard = service.collection(SecretCollection.DEFAULT);
    } else {
      unlock(List.of(standard));
    }
    return connection.getRemoteObject(
        SecretService.NAME, standard.getPath(), SecretCollection.class);
  }

  private SecretItem item(DBusPath path) throws DBusException {
    return connection.getRemoteObject(SecretService.NAME, path.getPath(), SecretItem.class);
  }

  private void unlock(List<DBusPath> objects) throws DBusException {
    answered(service.unlock(objects).second);
  }

  private void answered(DBusPath prompt) throws DBusException {
    if (isNone(prompt)) {
      return;
    }
    CompletableFuture<Boolean> dismissed = new CompletableFuture<>();
    var _ =
        connection.addSigHandler(
            SecretPrompt.Completed.class,
            signal -> {
              if (signal.getPath().equals(prompt.getPath())) {
                dismissed.complete(signal.isDismissed());
              }
            });
    connection.getRemoteObject(SecretService.NAME, prompt.getPath(), SecretPrompt.class).show("");
    if (dismissed.completeOnTimeout(true, patience.toMillis(), TimeUnit.MILLISECONDS).join()) {
      throw new KeychainException(Reason.LOCKED, "its person did not unlock it");
    }
  }

  private static boolean isNone(DBusPath path) {
    return path.getPath().equals(NO_OBJECT);
  }
}
