package org.tautan.app.keychain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.tautan.app.stage.PrivateBus;
import org.tautan.desktop.vault.slot.Keychain;
import org.testfx.util.WaitForAsyncUtils;

/// A real gnome-keyring on a session bus of its own, in the folder of a test. Nobody is at its
/// questions: it has no display.
public final class GnomeKeyring implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int PATIENCE_SECONDS = 20;

  private final Path folder;
  private final PrivateBus bus;
  private Optional<Process> daemon = Optional.empty();

  private GnomeKeyring(Path folder) {
    this.folder = folder;
    this.bus = PrivateBus.in(folder);
  }

  /// A bus without a keychain on it.
  ///
  /// @param folder for all that it keeps; made where it is not there
  public static GnomeKeyring in(Path folder) {
    try {
      return new GnomeKeyring(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("no folder", e);
    }
  }

  /// The program's way to it.
  public Keychain keychain() {
    return new DesktopKeychain(bus.address(), PATIENCE);
  }

  /// Its person logs in.
  public GnomeKeyring logIn(String password) {
    begin("--unlock", password);
    return this;
  }

  /// It begins without its person, as after a login without a password.
  public GnomeKeyring beginLocked() {
    begin("--start", "");
    return this;
  }

  private void begin(String how, String password) {
    try {
      ProcessBuilder command =
          new ProcessBuilder("gnome-keyring-daemon", "--foreground", how, "--components=secrets");
      Map<String, String> environment = command.environment();
      environment.remove("DISPLAY");
      environment.put("DBUS_SESSION_BUS_ADDRESS", bus.address());
      environment.put("HOME", folder.toString());
      environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
      environment.put("XDG_RUNTIME_DIR", folder.toString());
      command.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
      Process started = command.start();
      daemon = Optional.of(started);
      try (OutputStream input = started.getOutputStream()) {
        input.write(password.getBytes(StandardCharsets.UTF_8));
      }
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, this::isThere);
    } catch (IOException | TimeoutException e) {
      throw new AssertionError("no keychain", e);
    }
  }

  private boolean isThere() throws DBusException, IOException {
    try (DBusConnection connection =
        DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build()) {
      return connection
          .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
          .NameHasOwner(SecretService.NAME);
    }
  }

  /// It ends, as when its person logs out.
  public void end() {
    daemon.ifPresent(GnomeKeyring::end);
    daemon = Optional.empty();
  }

  private static void end(Process process) {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() {
    end();
    bus.close();
  }
}
