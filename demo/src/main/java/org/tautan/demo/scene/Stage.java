package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.demo.process.Device;
import org.tautan.demo.process.RelayProcess;
import org.tautan.demo.story.DeviationException;
import org.tautan.demo.wire.RecordingProxy;

/// Where the story plays: a directory, the relay, the proxy in front of it, two people, and all
/// that must not be found in clear afterwards. One thread.
final class Stage implements AutoCloseable {
  private static final String PHONE = "org.tautan.terminal.phone.PhoneCommand";
  private static final String COMPANION = "org.tautan.terminal.companion.CompanionCommand";
  private static final String WINDOW = "org.tautan.demo.window.WindowCommand";

  /// The companions that have a window, if any has: one of each person, and the one whose code the
  /// browser's camera films.
  private static final List<String> WITH_WINDOWS = List.of("A2", "B1", "C2");

  private final Path directory;
  private final Companions companions;
  private final Map<String, Look> looks = new HashMap<>();
  private final Person ani = new Person("A", "Ani Lestari", "84926173");
  private final Person budi = new Person("B", "Budi Santoso", "50718264");
  private final Person citra = new Person("C", "Citra Dewi", "73904415");
  private final List<Device> started = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();
  private Optional<RelayProcess> relay = Optional.empty();
  private Optional<RecordingProxy> proxy = Optional.empty();

  Stage(Path directory, Companions companions) {
    this.directory = directory;
    this.companions = companions;
  }

  /// Where companions run.
  enum Companions {
    /// All in terminals.
    IN_TERMINALS,
    /// One of each person in a window of the desktop app.
    IN_WINDOWS
  }

  /// In which colours and language a window opens.
  enum Look {
    /// Light, English.
    LIGHT_ENGLISH("light", "en"),
    /// Dark, Indonesian.
    DARK_INDONESIAN("dark", "id");

    private final String theme;
    private final String language;

    Look(String theme, String language) {
      this.theme = theme;
      this.language = language;
    }

    /// As it stands in the names of pictures.
    String code() {
      return theme + "-" + language;
    }
  }

  /// The companions that have a window.
  List<String> windows() {
    return companions == Companions.IN_WINDOWS ? WITH_WINDOWS : List.of();
  }

  /// The companion of Ani that dies while it sends.
  String sender() {
    return companions == Companions.IN_WINDOWS ? "A2" : "A1";
  }

  /// How a window looks since its last start.
  Look look(String called) {
    return looks.getOrDefault(called, Look.LIGHT_ENGLISH);
  }

  /// Where pictures of windows are kept.
  Path pictures() {
    return directory.resolve("pictures");
  }

  Person ani() {
    return ani;
  }

  Person budi() {
    return budi;
  }

  /// Her phone is a browser.
  Person citra() {
    return citra;
  }

  Path directory() {
    return directory;
  }

  Path relayData() {
    return directory.resolve("relay");
  }

  /// Notes something that must not be found in clear.
  String secret(String text) {
    secrets.add(text);
    return text;
  }

  List<String> secrets() {
    return List.copyOf(secrets);
  }

  RelayProcess relay() {
    return relay.orElseThrow();
  }

  RecordingProxy proxy() {
    return proxy.orElseThrow();
  }

  void startRelay() throws DeviationException {
    RelayProcess running = RelayProcess.start(relayData(), 0, errors("relay"));
    relay = Optional.of(running);
    proxy = Optional.of(RecordingProxy.before(running.port()));
  }

  /// Starts the relay again where it was.
  void restartRelay() throws DeviationException {
    relay = Optional.of(RelayProcess.start(relayData(), relay().port(), errors("relay")));
  }

  Device startPhone(String called) {
    return start(called, PHONE, "en", List.of());
  }

  /// @param called also the device's name, as its owner sees it in the list
  Device startCompanion(String called) {
    if (windows().contains(called)) {
      return startWindow(called);
    }
    return start(
        called,
        COMPANION,
        "en",
        List.of(
            "--qr-png",
            png(called).toString(),
            "--name",
            secret("komputer-" + called),
            "--set-up-token-file",
            relay().setUpTokenFile().toString()));
  }

  /// Each start shows the other look: so every screen is met in both.
  private Device startWindow(String called) {
    boolean dark =
        looks.containsKey(called) ? look(called) == Look.LIGHT_ENGLISH : called.startsWith("B");
    Look look = dark ? Look.DARK_INDONESIAN : Look.LIGHT_ENGLISH;
    looks.put(called, look);
    return start(
        called,
        WINDOW,
        look.language,
        List.of(
            "--qr-png",
            png(called).toString(),
            "--name",
            secret("komputer-" + called),
            "--pictures",
            pictures().toString(),
            "--theme",
            look.theme));
  }

  /// Where a person keeps the recovery kit.
  Path kit(Person person) {
    return directory.resolve("kit of " + person.name() + ".json");
  }

  /// The picture of a companion's QR code.
  Path png(String called) {
    return directory.resolve(called + ".png");
  }

  private Device start(String called, String mainClass, String language, List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--json",
                "--language",
                language,
                "--data",
                Person.data(directory, called).toString(),
                "--relay",
                proxy().address()));
    arguments.addAll(more);
    Device device = Device.start(called, mainClass, arguments, errors(called));
    started.add(device);
    return device;
  }

  private Path errors(String called) {
    return directory.resolve(called + ".log");
  }

  /// Waits until a device has fetched all that waited for it.
  static void online(Device device) throws DeviationException, InterruptedException {
    device.await(
        line ->
            Device.event("caught-up").test(line)
                || (Device.event("connectivity").test(line)
                    && line.get("state").getAsString().equals("online")),
        0,
        "a connection to the relay");
  }

  /// A text of an answer or event.
  static String text(JsonObject line, String name) {
    return line.get(name).getAsString();
  }

  @Override
  public void close() {
    started.forEach(Device::close);
    for (Device device : started) {
      try {
        device.kill();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    proxy.ifPresent(RecordingProxy::close);
    relay.ifPresent(RelayProcess::close);
  }
}
