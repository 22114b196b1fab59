package org.tautan.app.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.tautan.app.Tautan;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.settings.RelayChoice;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.qr.QrReader;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayConfig;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real program in a real window, with a real relay beside it, and phones in hands. Nobody in
/// it sleeps: it waits for what is to be seen, 20 s at most.
public final class AppWorld implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final Path folder;
  private final FxRobot robot = new FxRobot();
  private final ExecutorService background = Executors.newCachedThreadPool();
  private final List<PhoneInHand> phones = new ArrayList<>();
  private final Relay relay;
  private final PageOrigin page;
  private final Stage stage;
  private final Tautan program;

  private AppWorld(Path folder, Settings settings) throws IOException, TimeoutException {
    this.folder = folder;
    this.relay = Relay.start(RelayConfig.onLoopback(folder.resolve("relay")));
    this.page = new PageOrigin(PageOrigin.Scheme.HTTP, "127.0.0.1", relay.address().getPort());
    Path data = Files.createDirectories(folder.resolve("computer"));
    SettingsFile.at(data.resolve("settings.properties"))
        .keep(settings.withRelay(new RelayChoice.Remote(new RelayAddress(relay.url()))));
    FxToolkit.registerPrimaryStage();
    AtomicReference<Optional<Tautan>> started = new AtomicReference<>(Optional.empty());
    this.stage =
        FxToolkit.registerStage(() -> {
          Stage window = new Stage();
          Tautan made =
              new Tautan(
                  window,
                  data,
                  DesktopEngine::open,
                  new ThisComputer("Meja kerja", "Linux"),
                  InstantSource.system(),
                  background,
                  new NoNotifications());
          made.start();
          started.set(Optional.of(made));
          return window;
        });
    this.program = started.get().orElseThrow();
  }

  /// The program at its first start, with settings.
  public static AppWorld open(Path folder, Settings settings) {
    try {
      return new AppWorld(folder, settings);
    } catch (IOException | TimeoutException e) {
      throw new AssertionError("the window did not open", e);
    }
  }

  /// The program, linked with a phone of a new account of that name.
  public static AppWorld linked(Path folder, Settings settings, String name) {
    AppWorld world = open(folder, settings);
    PhoneInHand phone = world.phone(name);
    phone.scan(world.code());
    world.see("#link-yes");
    world.click("#link-yes");
    var _ = phone.seesPictures();
    phone.saysYes();
    world.see("#home");
    return world;
  }

  /// A phone with a new account of that name at the relay; the first one is the person's own.
  public PhoneInHand phone(String name) {
    try (SecretBytes token = relay.setUpToken()) {
      PhoneInHand phone =
          new PhoneInHand(
              folder.resolve("phone-" + phones.size()),
              name,
              new RelayAddress(relay.url()),
              page,
              token.use(WireSecret::copyOf));
      phones.add(phone);
      return phone;
    }
  }

  /// The person's own phone, once there is one.
  public PhoneInHand ownPhone() {
    return phones.getFirst();
  }

  /// The relay.
  public Relay relay() {
    return relay;
  }

  /// Mouse and keyboard.
  public FxRobot robot() {
    return robot;
  }

  /// The window.
  public Stage stage() {
    return stage;
  }

  /// What the code on the screen says, read from its pixels.
  public String code() {
    see(".link-code");
    AtomicReference<Optional<String>> text = new AtomicReference<>(Optional.empty());
    until(
        "a code that can be read",
        () -> {
          if (QrReader.read(Pictures.pixels(find(".link-code").orElseThrow()))
              instanceof QrReading.Found found) {
            text.set(Optional.of(found.text()));
          }
          return text.get().isPresent();
        });
    return text.get().orElseThrow();
  }

  /// Waits until something is to be seen.
  public Node see(String query) {
    until(query, () -> find(query).isPresent());
    return find(query).orElseThrow();
  }

  /// Waits until a text stands somewhere in the window.
  public void seeText(String text) {
    until(
        "“" + text + "”",
        () -> robot.lookup((Node node) -> says(node, text)).tryQuery().isPresent());
  }

  /// Presses something, once it has stopped moving.
  public void click(String query) {
    AtomicReference<Optional<Bounds>> before = new AtomicReference<>(Optional.empty());
    until(
        query + " at rest",
        () -> {
          Optional<Bounds> now =
              find(query).map(node -> node.localToScene(node.getBoundsInLocal()));
          boolean rests = now.isPresent() && now.equals(before.getAndSet(now));
          return rests && now.filter(this::isInside).isPresent();
        });
    robot.clickOn(see(query));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean isInside(Bounds bounds) {
    return bounds.getWidth() > 0
        && new BoundingBox(0, 0, stage.getScene().getWidth(), stage.getScene().getHeight())
            .contains(bounds.getCenterX(), bounds.getCenterY());
  }

  /// Does something on the window's thread and waits for that.
  public void onWindow(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, work);
  }

  /// Waits until something is so, asked on the window's thread.
  public void until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    } catch (TimeoutException e) {
      picture("failed-" + System.nanoTime());
      throw new AssertionError("not seen: " + what, e);
    }
  }

  /// Keeps a picture of the window in `target/screens`.
  public void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    Path file = Path.of("target", "screens", name.toLowerCase(Locale.ROOT) + ".png");
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_SECONDS * 1_000L, () -> Pictures.write(stage.getScene().getRoot(), file));
  }

  @Override
  public void close() {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, stage::close);
    program.close();
    phones.forEach(PhoneInHand::close);
    relay.close();
    background.shutdown();
  }

  private Optional<Node> find(String query) {
    return robot.lookup(query).match((Node node) -> node.isVisible()).tryQuery();
  }

  private static boolean says(Node node, String text) {
    return node instanceof Labeled labeled && labeled.isVisible() && text.equals(labeled.getText());
  }
}
