package org.tautan.app.settings.page;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.tautan.app.settings.Switch;

/// What Tautan tells a Linux desktop of itself, by files of the person's own folders: that it
/// starts with the computer (XDG autostart), and that it opens links of `tautan:` (a desktop entry,
/// and the line for it in `mimeapps.list`). What the files say is what is so; nothing else keeps
/// it.
public final class XdgEntries {
  private static final Logger LOG = System.getLogger(XdgEntries.class.getName());
  private static final String ENTRY = "org.tautan.Tautan.desktop";
  private static final String GROUP = "[Default Applications]";
  private static final String SCHEME = "x-scheme-handler/tautan=";

  private final Path config;
  private final Path applications;
  private final String command;

  /// @param config where the desktop keeps its settings, `~/.config`
  /// @param data where it looks for programs, `~/.local/share`
  /// @param command the file that starts this program
  public XdgEntries(Path config, Path data, Path command) {
    this.config = config;
    this.applications = data.resolve("applications");
    this.command = quoted(command.toAbsolutePath().toString());
  }

  /// The person's own, on Linux, when it is known how this program is started.
  public static Optional<XdgEntries> ofSystem() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String launcher =
        System.getProperty("tautan.command", System.getProperty("jpackage.app-path", ""));
    if (!linux || launcher.isEmpty()) {
      return Optional.empty();
    }
    Path home = Path.of(System.getProperty("user.home"));
    return Optional.of(
        new XdgEntries(
            folder("XDG_CONFIG_HOME", home.resolve(".config")),
            folder("XDG_DATA_HOME", home.resolve(".local").resolve("share")),
            Path.of(launcher)));
  }

  /// Whether the desktop starts the program.
  public boolean startsWithComputer() {
    return Files.exists(autostart());
  }

  /// Whether it shall from now on.
  public void startWithComputer(Switch choice) {
    change(() -> {
      if (choice.isOn()) {
        write(autostart(), entry(command, "X-GNOME-Autostart-enabled=true"));
      } else {
        Files.deleteIfExists(autostart());
      }
    });
  }

  /// Whether the program opens contact links.
  public boolean opensLinks() {
    try {
      return Files.exists(applications.resolve(ENTRY)) && lines().contains(SCHEME + ENTRY);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The desktop's associations cannot be read", e);
      return false;
    }
  }

  /// Whether it shall from now on.
  public void openLinks(Switch choice) {
    change(() -> {
      Path program = applications.resolve(ENTRY);
      if (choice.isOn()) {
        write(program, entry(command + " %u", "MimeType=x-scheme-handler/tautan;"));
        write(associations(), associated());
      } else {
        Files.deleteIfExists(program);
        write(associations(), without(line -> line.equals(SCHEME + ENTRY)));
      }
    });
  }

  private Path autostart() {
    return config.resolve("autostart").resolve(ENTRY);
  }

  private Path associations() {
    return config.resolve("mimeapps.list");
  }

  private List<String> entry(String exec, String more) {
    return List.of(
        "[Desktop Entry]",
        "Type=Application",
        "Name=Tautan",
        "Comment=Chat on all your devices",
        "Comment[id]=Mengobrol di semua perangkat Anda",
        "Exec=" + exec,
        "Terminal=false",
        "Categories=Network;InstantMessaging;",
        more);
  }

  /// What others have written there stays.
  private List<String> associated() throws IOException {
    List<String> lines = new ArrayList<>(without(line -> line.startsWith(SCHEME)));
    int group = lines.indexOf(GROUP);
    if (group < 0) {
      lines.add(GROUP);
      group = lines.size() - 1;
    }
    lines.add(group + 1, SCHEME + ENTRY);
    return lines;
  }

  private List<String> without(Predicate<String> line) throws IOException {
    return lines().stream().filter(line.negate()).toList();
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(associations());
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private static void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The desktop could not be told", e);
    }
  }

  /// As the Desktop Entry Specification quotes an argument of `Exec`: the quoting of a string comes
  /// on top of that of an argument.
  private static String quoted(String argument) {
    String escaped =
        argument
            .replace("\\", "\\\\\\\\")
            .replace("\"", "\\\\\"")
            .replace("`", "\\\\`")
            .replace("$", "\\\\$")
            .replace("%", "%%");
    return '"' + escaped + '"';
  }

  private static Path folder(String variable, Path standard) {
    String named = System.getenv(variable);
    return named == null || named.isBlank() ? standard : Path.of(named);
  }

  /// A change of files.
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }
}
