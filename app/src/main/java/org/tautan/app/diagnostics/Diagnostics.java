package org.tautan.app.diagnostics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.Screen;
import org.tautan.app.AppParts;
import org.tautan.app.about.Version;
import org.tautan.app.relay.RelayState;
import org.tautan.app.settings.RelayChoice;
import org.tautan.app.settings.Settings;

/// The file that a person may give to somebody who looks for a fault: versions, states, counts, and
/// the last lines of the log. No name, no id, no address, no text stands in it; what another
/// library has logged is left out but for where it was. English, because it is for developers.
public final class Diagnostics {
  private static final String OURS = "org.tautan.";

  private Diagnostics() {}

  /// Gathers it. On the window's thread.
  ///
  /// @param then is told the whole text
  public static void collect(AppParts parts, Consumer<String> then) {
    List<String> program = program(parts);
    parts
        .engine()
        .ask(
            EngineFacts::of,
            facts -> then.accept(text(parts.clock().instant(), program, facts, Logs.recent())));
  }

  /// The text of what was gathered.
  static String text(Instant at, List<String> program, EngineFacts engine, List<LogLine> log) {
    Redaction redaction = new Redaction(unspeakable(engine.unspeakable()));
    List<String> lines = new ArrayList<>();
    lines.add("Tautan diagnostics, " + at);
    lines.add("Names, ids, addresses and texts were left out by the program.");
    lines.add("");
    lines.addAll(program);
    lines.add("");
    lines.addAll(engine.lines());
    lines.add("");
    lines.add("log (" + log.size() + " lines)");
    log.forEach(line -> lines.addAll(logged(line, redaction)));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> logged(LogLine line, Redaction redaction) {
    List<String> lines = new ArrayList<>();
    String said = line.logger().startsWith(OURS) ? redaction.clean(line.message()) : "(not shown)";
    lines.add(line.at() + " " + line.level() + " " + line.logger() + ": " + said);
    line.trouble().forEach(place -> lines.add("    " + place));
    return lines;
  }

  private static List<String> unspeakable(Collection<String> ofAccount) {
    Stream<String> ofSystem =
        Stream.of("user.name", "user.home", "user.dir")
            .map(name -> Objects.requireNonNullElse(System.getProperty(name), ""));
    return Stream.concat(ofAccount.stream(), ofSystem).toList();
  }

  private static List<String> program(AppParts parts) {
    Settings settings = parts.settings().get();
    Runtime runtime = Runtime.getRuntime();
    List<String> lines = new ArrayList<>();
    lines.add("version: " + Version.current());
    lines.add("java: " + Version.java());
    lines.add("javafx: " + Version.javafx());
    lines.add("system: " + Version.system());
    lines.add("processors: " + runtime.availableProcessors());
    lines.add("memory: " + mebibytes(runtime.totalMemory() - runtime.freeMemory()) + " MiB used");
    Screen.getScreens()
        .forEach(screen ->
            lines.add(
                "screen: "
                    + (int) screen.getBounds().getWidth()
                    + "×"
                    + (int) screen.getBounds().getHeight()
                    + " at "
                    + screen.getOutputScaleX()));
    lines.add("theme: " + code(settings.theme()) + ", text " + settings.fontSize() + " px");
    lines.add("language: " + settings.spoken().code());
    lines.add("notifications: " + code(settings.notifications().shown()));
    lines.add("relay of new links: " + relay(settings.relay()));
    lines.add(
        "bundled relay: "
            + parts.relay().bundled().get().map(Diagnostics::relay).orElse("not needed"));
    return lines;
  }

  private static String relay(RelayChoice choice) {
    return switch (choice) {
      case RelayChoice.Bundled() -> "bundled";
      case RelayChoice.Remote(var _) -> "elsewhere";
    };
  }

  private static String relay(RelayState state) {
    return switch (state) {
      case RelayState.Starting() -> "starting";
      case RelayState.Ready(var _) -> "running";
      case RelayState.Failed(var _) -> "failed";
    };
  }

  private static long mebibytes(long bytes) {
    return bytes >> 20;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
