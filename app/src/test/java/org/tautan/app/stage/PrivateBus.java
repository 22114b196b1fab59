package org.tautan.app.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real session bus in the folder of a test, on which nobody is started because somebody is asked
/// for.
public final class PrivateBus implements AutoCloseable {
  private final Process daemon;
  private final String address;

  private PrivateBus(Path folder) throws IOException {
    this.daemon =
        new ProcessBuilder("dbus-daemon", "--nofork", "--print-address=1", config(folder)).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
    this.address = said.readLine();
  }

  /// Starts one, at the same address as the last one of this folder.
  public static PrivateBus in(Path folder) {
    try {
      return new PrivateBus(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("no bus", e);
    }
  }

  private static String config(Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bus.conf"),
            """
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """
                .formatted(folder.resolve("bus")));
    return "--config-file=" + file;
  }

  /// Where it is.
  public String address() {
    return address;
  }

  @Override
  public void close() {
    daemon.destroy();
    daemon.onExit().join();
  }
}
