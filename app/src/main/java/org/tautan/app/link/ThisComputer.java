package org.tautan.app.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// What this computer is called on the phone's list of linked devices.
///
/// @param name the computer's own
/// @param platform its operating system
public record ThisComputer(String name, String platform) {
  private static final int LONGEST = 60;

  /// As the operating system has it.
  public static ThisComputer ofSystem() {
    String platform = System.getProperty("os.name", "");
    return new ThisComputer(hostName().orElse(platform), platform);
  }

  /// Cuts what is too long for a list.
  public ThisComputer {
    name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private static Optional<String> hostName() {
    try {
      return Optional.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException _) {
      // a computer without a name is called by its system
      return Optional.empty();
    }
  }
}
