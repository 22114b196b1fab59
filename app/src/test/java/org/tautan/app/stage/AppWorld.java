package org.tautan.app.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.stage.Stage;
import org.tautan.app.settings.RelayChoice;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayConfig;
import org.tautan.testkit.network.TestNetwork;
import org.tautan.testkit.store.FillableStore;
import org.tautan.testkit.world.TestClock;

/// The real program in a real window, with a real relay beside it, and phones in hands. Time goes
/// on by itself, and jumps where a test says so: for everybody, or for one of them.
public final class AppWorld extends SeenWindow implements AutoCloseable {
  private final Path folder;
  private final TestClock clock = new TestClock(InstantSource.system());
  private final RecordedNotifications notifications = new RecordedNotifications();
  private final ExecutorService background = Executors.newCachedThreadPool();
  private final List<PhoneInHand> phones = new ArrayList<>();
  private final List<DesktopEngine> copies = new ArrayList<>();
  private final Computer computer;
  private Relay relay;

  private AppWorld(Path folder, Settings settings) throws IOException {
    this.folder = folder;
    this.relay = startRelay("relay", 0);
    Path data = Files.createDirectories(folder.resolve("computer"));
    SettingsFile.at(data.resolve("settings.properties"))
        .keep(settings.withRelay(new RelayChoice.Remote(new RelayAddress(relay.url()))));
    this.computer = new Computer(data, clock, notifications, background);
    computer.start();
  }

  private Relay startRelay(String name, int port) {
    InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return Relay.start(
        RelayConfig.of(folder.resolve(name), listen, new RelayConfig.PlainOnLoopback())
            .withClock(clock));
  }

  /// The program at its first start, with settings.
  public static AppWorld open(Path folder, Settings settings) {
    try {
      return new AppWorld(folder, settings);
    } catch (IOException e) {
      throw new UncheckedIOException("the world cannot be made", e);
    }
  }

  /// The program, linked with a phone of a new account of that name.
  public static AppWorld linked(Path folder, Settings settings, String name) {
    AppWorld world = open(folder, settings);
    world.link(world.phone(name));
    return world;
  }

  /// A phone with a new account of that name at the relay; the first one is the person's own.
  public PhoneInHand phone(String name) {
    try (SecretBytes token = relay.setUpToken()) {
      PhoneInHand phone =
          new PhoneInHand(
              folder.resolve("phone-" + phones.size()),
              new TestClock(clock),
              new PageOrigin(PageOrigin.Scheme.HTTP, "127.0.0.1", relay.address().getPort()));
      phone.signUp(
          name,
          new RelayAddress(relay.url()),
          new Accounts.Entry.SetUpToken(token.use(WireSecret::copyOf)));
      phones.add(phone);
      return phone;
    }
  }

  /// Another device of the person's account, linked with their phone in hand; it has no window.
  public PhoneInHand another(String name) {
    PageOrigin page =
        new PageOrigin(PageOrigin.Scheme.HTTP, "127.0.0.1", relay.address().getPort());
    PhoneInHand device =
        new PhoneInHand(folder.resolve("another-" + phones.size()), new TestClock(clock), page);
    phones.add(device);
    CompanionLinkOptions options =
        new CompanionLinkOptions(
            new RelayAddress(relay.url()), page, Optional.empty(), SignIn.STAY, name, "Windows");
    device.ask(engine -> {
      engine.companionLink().start(options);
      return true;
    });
    String code = device.waitFor(EngineEvent.LinkCodeReady.class).code().text();
    ownPhone().scan(code);
    ownPhone().seesPictures();
    device.waitFor(EngineEvent.LinkPeerMet.class);
    device.ask(engine -> {
      engine.companionLink().accept();
      return true;
    });
    ownPhone().saysYes();
    device.waitFor(EngineEvent.Linked.class);
    return device;
  }

  /// The person's own phone, once there is one.
  public PhoneInHand ownPhone() {
    return phones.getFirst();
  }

  /// A phone of somebody else, who has just met the person and said `halo`.
  public PhoneInHand friend(String name) {
    PhoneInHand friend = phone(name);
    ownPhone().meets(friend);
    friend.writes(ownPhone(), "halo");
    seeText(name);
    return friend;
  }

  /// The texts that are stored on this computer of a chat, oldest first.
  public List<String> texts(PhoneInHand with) {
    AccountId account = with.account();
    return ask(engine -> engine.chats().page(account, Optional.empty(), 1_000)).reversed().stream()
        .map(Message::body)
        .filter(MessageBody.Text.class::isInstance)
        .map(body -> ((MessageBody.Text) body).text())
        .toList();
  }

  /// Has a copy of this computer's data used somewhere else.
  public void useCopy() {
    copies.add(computer.copyTo(folder.resolve("copy")));
  }

  /// The relay.
  public Relay relay() {
    return relay;
  }

  /// Starts the relay again, on the same data and port.
  public void restartRelay() {
    replaceRelay("relay");
  }

  /// Starts another relay in the place of the one that runs, or the first one again.
  ///
  /// @param name of its folder; the first one's is `relay`
  public void replaceRelay(String name) {
    int port = relay.address().getPort();
    relay.close();
    relay = startRelay(name, port);
  }

  /// Everybody's clock.
  public TestClock clock() {
    return clock;
  }

  /// This computer's clock, which goes with everybody's unless it is moved.
  public TestClock computerClock() {
    return computer.clock();
  }

  /// This computer's network.
  public TestNetwork network() {
    return computer.network();
  }

  /// This computer's disk, as the engine that is open now sees it.
  public FillableStore disk() {
    return computer.disk();
  }

  /// What this computer's desktop was to show.
  public RecordedNotifications notifications() {
    return notifications;
  }

  @Override
  public Stage stage() {
    return computer.stage();
  }

  /// Ends the program as a person does.
  public void stop() {
    computer.stop();
  }

  /// Ends the program as `kill -9` does.
  public void kill() {
    computer.kill();
  }

  /// Gives the desktop another keychain, from the next start on.
  public void keychain(Keychain other) {
    computer.keychain(other);
  }

  /// Starts the program again.
  public void start() {
    computer.start();
  }

  /// Asks this computer's engine behind the window's back, and waits for the answer.
  public <T> T ask(Function<Engine, T> question) {
    return computer.ask(question);
  }

  @Override
  public void close() {
    computer.stop();
    copies.forEach(DesktopEngine::close);
    phones.forEach(PhoneInHand::close);
    relay.close();
    background.shutdown();
  }
}
