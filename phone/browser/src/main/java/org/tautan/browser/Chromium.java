package org.tautan.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Chromium without a window and with a throw-away profile, showing one page until it is closed.
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final String PORT_FILE = "DevToolsActivePort";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path output;
  private final Path portFile;

  private Chromium(Process process, Path output, Path portFile) {
    this.process = process;
    this.output = output;
    this.portFile = portFile;
  }

  /// Opens the page; the profile and what the browser says are kept under `folder`.
  public static Chromium open(String url, Path folder) throws IOException {
    return start(folder, List.of(url));
  }

  /// Starts with an empty tab, to be told what to do by [BrowserTab]. A profile that is there
  /// already goes on.
  public static Chromium start(Path folder, String... flags) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve("profile").resolve(PORT_FILE));
    List<String> more = new ArrayList<>(List.of(flags));
    more.addAll(List.of("--remote-debugging-port=0", "about:blank"));
    return start(folder, more);
  }

  private static Chromium start(Path folder, List<String> more) throws IOException {
    List<String> command = new ArrayList<>(List.of(find().toString()));
    command.addAll(
        List.of(
            "--headless=new",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--user-data-dir=" + folder.resolve("profile")));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--no-sandbox");
    }
    command.addAll(more);
    Path output = folder.resolve("chromium.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Chromium(process, output, folder.resolve("profile").resolve(PORT_FILE));
  }

  /// Opens a page in a tab of its own.
  public BrowserTab open(String url) throws IOException, InterruptedException {
    return BrowserTab.open(devToolsPort(), url);
  }

  private int devToolsPort() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      List<String> lines = Files.exists(portFile) ? Files.readAllLines(portFile) : List.of();
      if (lines.size() > 1) {
        return Integer.parseInt(lines.getFirst());
      }
      if (Instant.now().isAfter(end) || process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new BrowserException("Chromium does not start: " + output());
      }
    }
  }

  /// Ends the browser as a power cut would: at once, and without a word to its pages.
  public void kill() throws InterruptedException {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  /// Whether this computer has one.
  public static boolean isHere() {
    return places().findFirst().isPresent();
  }

  private static Path find() {
    return places()
        .findFirst()
        .orElseThrow(() ->
            new BrowserException(
                "Chromium is needed: install it (on Debian: apt-get install chromium)"
                    + " or name it in TAUTAN_CHROMIUM."));
  }

  private static Stream<Path> places() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> onPath =
        Stream.of(path.split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    Stream<Path> named = Stream.ofNullable(System.getenv("TAUTAN_CHROMIUM")).map(Path::of);
    return Stream.of(named, onPath, PLACES.stream().map(Path::of))
        .flatMap(places -> places)
        .filter(Files::isExecutable);
  }

  /// What the browser itself had to say, for a failure's message.
  public String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() throws InterruptedException {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroy);
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      family.forEach(ProcessHandle::destroyForcibly);
      process.waitFor(5, TimeUnit.SECONDS);
    }
  }
}
