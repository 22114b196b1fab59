package org.tautan.app.conversation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualFlow;
import org.tautan.app.AppParts;
import org.tautan.app.emoji.EmojiChoices;
import org.tautan.app.emoji.EmojiChoicesFile;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.shell.OpenedLinks;
import org.tautan.app.theme.Theme;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Ana's conversation with Budi in a window of its own, with mouse and keyboard.
final class ConversationStage implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  final FxRobot robot = new FxRobot();
  final List<URI> browsed = new ArrayList<>();
  private final TwoPeople people;
  private final AtomicReference<Optional<ConversationView>> view =
      new AtomicReference<>(Optional.empty());
  private final Stage stage;

  ConversationStage(Path folder, TwoPeople people) {
    this.people = people;
    try {
      Files.createDirectories(folder);
      FxToolkit.registerPrimaryStage();
      this.stage = FxToolkit.registerStage(() -> open(folder));
    } catch (TimeoutException | IOException e) {
      throw new AssertionError("the window did not open", e);
    }
    until("the window's focus", () -> stage.isFocused());
  }

  private Stage open(Path folder) {
    CurrentSettings settings =
        new CurrentSettings(SettingsFile.at(folder.resolve("settings.properties")));
    settings.change(old -> Settings.STANDARD.withLanguage(Optional.of(Language.ENGLISH)));
    AppParts parts =
        new AppParts(
            people,
            new RelayHost(folder.resolve("relay"), settings, Runnable::run, Runnable::run),
            settings,
            new OpenedLinks(),
            Words.of(Language.ENGLISH),
            new EmojiImages(new EmojiChoices(EmojiChoicesFile.none())),
            new CodeFinder(Runnable::run, Runnable::run),
            people.world.clock(),
            new LoneWindow(),
            new NoNotifications());
    ConversationView opened =
        new ConversationView(
            parts, people.ana.engine().account().orElseThrow(), people.budi.account());
    opened.onBrowse(browsed::add);
    view.set(Optional.of(opened));
    Stage window = new Stage();
    Scene scene = new Scene(new StackPane(opened.root()), 820, 640);
    new Theme(settings).dress(scene);
    window.setScene(scene);
    window.show();
    opened.focus();
    return window;
  }

  /// Lets both engines run until something is so on Ana's screen.
  void run(String what, BooleanSupplier condition) {
    onWindow(() -> people.until(() -> true));
    until(
        what,
        () -> {
          people.until(() -> true);
          return condition.getAsBoolean();
        });
  }

  void until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("not seen: " + what, e);
    }
  }

  void onWindow(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  Node see(String query) {
    until(query, () -> isThere(query));
    return robot.lookup(query).match((Node node) -> isShown(node)).query();
  }

  boolean isThere(String query) {
    return robot.lookup(query).match((Node node) -> isShown(node)).tryQuery().isPresent();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void click(String query) {
    robot.clickOn(see(query));
    WaitForAsyncUtils.waitForFxEvents();
  }

  void press(KeyCode... keys) {
    // letters, which come by another way, first
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The bubbles that are in sight.
  List<BubbleView> bubbles() {
    return robot.lookup((Node node) -> node instanceof BubbleView).<BubbleView>queryAll().stream()
        .filter(bubble -> bubble.getScene() != null)
        .toList();
  }

  /// The bubble that says something.
  BubbleView bubble(String text) {
    until("“" + text + "”", () -> bubbles().stream().anyMatch(one -> says(one, text)));
    return bubbles().stream().filter(one -> says(one, text)).findFirst().orElseThrow();
  }

  boolean isSaid(String text) {
    return bubbles().stream().anyMatch(one -> says(one, text));
  }

  private static boolean says(BubbleView bubble, String text) {
    return bubble.getAccessibleText().endsWith(": " + text);
  }

  /// Scrolls to the first row that is there.
  void scrollToTop() {
    robot.moveTo(see("#conversation-rows"));
    robot.scroll(10, VerticalDirection.UP);
    VirtualFlow<?, ?> flow = (VirtualFlow<?, ?>) see("#conversation-rows");
    onWindow(() -> flow.showAsFirst(0));
  }

  /// Where a bubble stands in the window.
  double top(String text) {
    BubbleView bubble = bubble(text);
    return bubble.localToScene(0, 0).getY();
  }

  /// Leaves the conversation, as when another one is opened. On the window's thread.
  void leave() {
    view.get().ifPresent(ConversationView::close);
    view.set(Optional.empty());
  }

  Stage stage() {
    return stage;
  }

  /// The texts that Ana's engine keeps.
  List<String> kept() {
    return people.ana.page(people.budi.account()).stream()
        .map(Message::body)
        .map(body -> body instanceof MessageBody.Text(String text) ? text : body.toString())
        .toList();
  }

  @Override
  public void close() {
    onWindow(() -> {
      leave();
      stage.close();
    });
    people.close();
  }
}
