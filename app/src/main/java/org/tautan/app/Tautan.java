package org.tautan.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tautan.app.bridge.EngineBridge;
import org.tautan.app.emoji.EmojiChoices;
import org.tautan.app.emoji.EmojiChoicesFile;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.home.HomePage;
import org.tautan.app.home.HomePlace;
import org.tautan.app.home.HomeView;
import org.tautan.app.link.LinkView;
import org.tautan.app.link.LinkViewModel;
import org.tautan.app.link.ThisComputer;
import org.tautan.app.lock.AppLock;
import org.tautan.app.lock.LockView;
import org.tautan.app.lock.SelfLock;
import org.tautan.app.notification.NotificationPort;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.shell.MainWindow;
import org.tautan.app.shell.OpenedLinks;
import org.tautan.app.shell.Program;
import org.tautan.app.shell.Screen;
import org.tautan.app.shell.ShellState;
import org.tautan.app.shell.ShellViewModel;
import org.tautan.app.shell.WindowPlace;
import org.tautan.app.theme.Theme;
import org.tautan.app.words.Words;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// The composition root of the desktop app: settings, relay, engine, and the window over them.
///
/// [#start] is called on the window's thread and shows the window at once; relay and engine are
/// opened behind it, or have begun to before. [#close] is called on another thread, once the window
/// is gone.
public final class Tautan implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Tautan.class.getName());

  private final Ground ground;
  private final ThisComputer computer;
  private final InstantSource clock;
  private final Executor background;
  private final CurrentSettings settings;
  private final RelayHost relay;
  private final OpenedLinks links = new OpenedLinks();
  private final EmojiImages emoji;
  private final ShellViewModel shell = new ShellViewModel();
  private final MainWindow window;
  private final NotificationPort notifications;
  private final AppLock lock;
  private final HomePlace place = new HomePlace();
  private final Program around;
  private final SelfLock selfLock;
  private Optional<EngineBridge> engine = Optional.empty();

  /// @param data this computer's folder: engine, relay and settings each have their place in it
  /// @param opening opens the engine
  /// @param background runs what may block
  /// @param services the desktop's; the notifications are closed with the program
  public Tautan(
      Stage stage,
      Path data,
      OpenEngine opening,
      ThisComputer computer,
      InstantSource clock,
      Executor background,
      DesktopServices services) {
    this(
        stage,
        new Ground(data, opening, services.keychain(), background, Platform::runLater),
        computer,
        clock,
        background,
        services.notifications());
  }

  /// @param ground what may have begun to open before there was a window
  Tautan(
      Stage stage,
      Ground ground,
      ThisComputer computer,
      InstantSource clock,
      Executor background,
      NotificationPort notifications) {
    this.ground = ground;
    this.computer = computer;
    this.clock = clock;
    this.background = background;
    this.notifications = notifications;
    this.settings = ground.settings();
    this.relay = ground.relay();
    this.emoji =
        new EmojiImages(
            new EmojiChoices(EmojiChoicesFile.at(ground.data().resolve("emoji.properties"))));
    this.window =
        new MainWindow(
            stage,
            new WindowPlace(ground.data().resolve("window.properties")),
            ground.data(),
            shell,
            this::screen,
            settings,
            new Theme(settings),
            this::openAgain);
    this.lock =
        new AppLock(ground.lock(), background, Platform::runLater, this::unlocked, this::shut);
    this.around = new AroundTheScreens(window, lock, background, this::eraseAndBeginAnew);
    this.selfLock =
        new SelfLock(lock, settings, stage.getScene(), clock, Platform::runLater, this::isOpen);
    ground.lettersOf(stage.getScene());
    ground.onFailure(this::failed);
  }

  /// Shows the window and opens everything behind it.
  public void start() {
    window.show();
    follow(ground.begin());
  }

  /// Ends engine and relay, and waits for that.
  @Override
  public void close() {
    selfLock.close();
    ground.close();
    notifications.close();
  }

  /// Comes to the front, and opens a link that the person opened elsewhere.
  ///
  /// @param link empty for none
  public void open(String link) {
    window.raise();
    if (!link.isBlank()) {
      links.put(link);
    }
  }

  private void openAgain() {
    shell.opening();
    follow(ground.openAgain());
  }

  private void follow(CompletableFuture<EngineBridge> opening) {
    var _ =
        opening.whenComplete((opened, failure) ->
            Platform.runLater(() -> {
              if (failure == null) {
                opened(opened);
              } else {
                notOpened(failure);
              }
            }));
  }

  private void opened(EngineBridge opened) {
    engine = Optional.of(opened);
    shell.opened(opened);
  }

  private void notOpened(Throwable failure) {
    switch (failure.getCause()) {
      case StoreException store when store.reason() == Reason.LOCKED && lock.isOn() ->
          shell.locked(ShellState.Locked.Why.ITS_PERSON);
      case StoreException store when store.reason() == Reason.KEYCHAIN && lock.isOn() -> {
        LOG.log(Level.WARNING, "The keychain does not open the data", store);
        shell.locked(ShellState.Locked.Why.KEYCHAIN);
      }
      case StoreException store -> {
        LOG.log(Level.ERROR, "The data could not be opened", store);
        shell.closed(store.reason());
      }
      case IOException folder -> {
        LOG.log(Level.WARNING, () -> "The data folder cannot be used: " + folder);
        shell.noFolder();
      }
      case null, default -> LOG.log(Level.ERROR, "The data could not be opened", failure);
    }
  }

  private boolean isOpen() {
    return shell.state().get() instanceof ShellState.Chatting;
  }

  private void eraseAndBeginAnew() {
    // nobody may be asking any more when the store goes
    shell.opening();
    engine.ifPresentOrElse(
        open ->
            open.ask(
                asked -> asked.devices().leave(LeftHistory.ERASE), _ -> follow(ground.openAgain())),
        () -> follow(ground.eraseAndOpen()));
  }

  private void unlocked(SecretBytes key) {
    shell.opening();
    follow(ground.openWith(key));
  }

  private void shut() {
    shell.opening();
    place.page().set(HomePage.CHATS);
    window.unread(0);
    engine = Optional.empty();
    follow(ground.shut());
  }

  private Screen screen(ShellState state, Words words) {
    return state instanceof ShellState.Locked(var why)
        ? new LockView(lock, why, around::eraseAndBeginAnew, words)
        : openScreen(state, words);
  }

  private Screen openScreen(ShellState state, Words words) {
    AppParts parts =
        new AppParts(
            engine.orElseThrow(),
            relay,
            settings,
            links,
            words,
            emoji,
            new CodeFinder(background, Platform::runLater),
            clock,
            around,
            notifications);
    return switch (state) {
      case ShellState.Linking() -> {
        emoji.choices().forget();
        LinkViewModel model = new LinkViewModel(parts.engine(), relay, computer, clock);
        LinkView view = new LinkView(model, parts, engine.orElseThrow().beginning());
        model.start();
        yield view;
      }
      case ShellState.Chatting(var account) -> {
        emoji.choices().begin(account.signIn());
        relay.serve(account.relay());
        yield new HomeView(parts, account, place);
      }
      case ShellState.Opening(),
          ShellState.NoFolder(),
          ShellState.Closed(var _),
          ShellState.Locked(var _) ->
          throw new IllegalArgumentException("the window itself shows " + state);
    };
  }

  private void failed(Throwable failure) {
    LOG.log(Level.ERROR, "The engine could not do what the window asked for", failure);
    boolean full = failure instanceof StoreException store && store.reason() == Reason.FULL;
    window.tell(full ? "shell.failed.full" : "shell.failed");
  }
}
