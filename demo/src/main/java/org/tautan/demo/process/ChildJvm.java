package org.tautan.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts programs of Tautan as processes of their own, with the Java and the class path that this
/// program runs with: what `./tautan` would start.
public final class ChildJvm {
  private static final List<String> QUICK_START =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xmx192m");

  private ChildJvm() {}

  /// Starts one.
  ///
  /// @param errors the file that gets what it says on its standard error
  public static Process start(String mainClass, List<String> arguments, Path errors) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(QUICK_START);
    command.addAll(inherited());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    Optional<String> own = ProcessHandle.current().info().command();
    return own.orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /// Options that change what may be opened, as given to this program itself.
  private static List<String> inherited() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .toList();
  }
}
