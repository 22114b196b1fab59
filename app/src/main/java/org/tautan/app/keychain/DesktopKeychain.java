package org.tautan.app.keychain;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.desktop.vault.slot.KeychainException;
import org.tautan.desktop.vault.slot.KeychainException.Reason;
import org.tautan.desktop.vault.slot.SlotId;

/// The keychain of a Linux desktop. Each use connects to the session bus and leaves it again: the
/// keychain is needed once a start.
public final class DesktopKeychain implements Keychain {
  /// For a person to answer the keychain's own question.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String address;
  private final Duration patience;

  /// @param address of the session bus
  /// @param patience how long the keychain's own question may stay unanswered
  public DesktopKeychain(String address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /// This computer's, where there is one that this program knows.
  public static Keychain ofSystem() {
    return of(System.getProperty("os.name", ""), System.getenv());
  }

  static Keychain of(String system, Map<String, String> environment) {
    boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
    String address = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    return linux && !address.isBlank() ? new DesktopKeychain(address, PATIENCE) : Keychain.none();
  }

  @Override
  public Optional<SecretBytes> find(SlotId slot) {
    return use(session -> session.find(attributes(slot)).map(SecretBytes::owning));
  }

  @Override
  public void keep(SlotId slot, SecretBytes secret) {
    byte[] copy = secret.use(byte[]::clone);
    try {
      var _ =
          use(session -> {
            session.keep("Tautan", attributes(slot), copy);
            return slot;
          });
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  @Override
  public void forget(SlotId slot) {
    var _ =
        use(session -> {
          session.forget(attributes(slot));
          return slot;
        });
  }

  private static Map<String, String> attributes(SlotId slot) {
    return Map.of(
        "application",
        "org.tautan.Tautan",
        "slot",
        HexFormat.of().formatHex(slot.bytes().toByteArray()));
  }

  private <T> T use(Work<T> work) {
    try (KeychainSession session = KeychainSession.open(address, patience)) {
      return work.on(session);
    } catch (DBusException | DBusExecutionException e) {
      throw new KeychainException(Reason.FAILED, "the keychain refused", e);
    }
  }

  /// What is done with the keychain.
  @FunctionalInterface
  private interface Work<T> {
    T on(KeychainSession session) throws DBusException;
  }
}
