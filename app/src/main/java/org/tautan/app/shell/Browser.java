package org.tautan.app.shell;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The person's web browser.
public final class Browser {
  private static final Logger LOG = System.getLogger(Browser.class.getName());
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Browser() {}

  /// Opens a web page.
  ///
  /// @throws IllegalArgumentException for what is not one: another scheme could start any program
  public static void open(URI page) {
    List<String> command = command(System.getProperty("os.name"), page);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "No browser could be started", e);
    }
  }

  static List<String> command(String system, URI page) {
    if (page.getScheme() == null || !SCHEMES.contains(page.getScheme().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("not a web page");
    }
    String address = page.toASCIIString();
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return name.startsWith("mac") ? List.of("open", address) : List.of("xdg-open", address);
  }
}
