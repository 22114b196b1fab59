package org.tautan.app.about;

import java.util.Objects;
import java.util.Optional;

/// Which versions run here.
public final class Version {
  private Version() {}

  /// Of this program; "development" when it does not run from its jar.
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /// Of Java.
  public static String java() {
    return Runtime.version() + " (" + property("java.vendor") + ")";
  }

  /// Of JavaFX.
  public static String javafx() {
    return property("javafx.runtime.version");
  }

  /// Of the operating system.
  public static String system() {
    return property("os.name") + " " + property("os.version") + " " + property("os.arch");
  }

  private static String property(String name) {
    return Objects.requireNonNullElse(System.getProperty(name), "?");
  }
}
