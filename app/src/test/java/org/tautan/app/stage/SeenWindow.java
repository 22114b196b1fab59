package org.tautan.app.stage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.tautan.desktop.qr.QrReader;
import org.tautan.desktop.qr.QrReading;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The program's window as a person uses it: by what is to be seen in it, with mouse and keyboard.
/// Nobody sleeps: one waits for what is to be seen, 20 s at most.
public abstract class SeenWindow {
  static final int PATIENCE_SECONDS = 20;

  private final FxRobot robot = new FxRobot();

  /// The window.
  public abstract Stage stage();

  /// Mouse and keyboard.
  public final FxRobot robot() {
    return robot;
  }

  /// Waits until something is to be seen.
  public final Node see(String query) {
    until(query, () -> find(query).isPresent());
    return find(query).orElseThrow();
  }

  /// Whether something is to be seen now.
  public final boolean isSeen(String query) {
    return find(query).isPresent();
  }

  /// Waits until a text stands somewhere in the window.
  public final void seeText(String text) {
    until("“" + text + "”", () -> isTextSeen(text));
  }

  /// Waits until a text stands nowhere in the window.
  public final void seeTextGo(String text) {
    until("“" + text + "” to go", () -> !isTextSeen(text));
  }

  /// Whether a text stands in the window now.
  public final boolean isTextSeen(String text) {
    return robot.lookup((Node node) -> says(node, text)).tryQuery().isPresent();
  }

  /// Presses something, once it has stopped moving.
  public final void click(String query) {
    robot.clickOn(seeAtRest(query));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until something is to be seen and has stopped moving.
  public final Node seeAtRest(String query) {
    return atRest(query, () -> find(query));
  }

  private Node atRest(String what, Supplier<Optional<Node>> found) {
    AtomicReference<Optional<Bounds>> before = new AtomicReference<>(Optional.empty());
    until(
        what + " at rest",
        () -> {
          Optional<Bounds> now =
              found.get().map(node -> node.localToScene(node.getBoundsInLocal()));
          boolean rests = now.isPresent() && now.equals(before.getAndSet(now));
          return rests && now.filter(this::isInside).isPresent();
        });
    return found.get().orElseThrow();
  }

  private boolean isInside(Bounds bounds) {
    return bounds.getWidth() > 0
        && new BoundingBox(0, 0, stage().getScene().getWidth(), stage().getScene().getHeight())
            .contains(bounds.getCenterX(), bounds.getCenterY());
  }

  /// Links this computer to a phone, with everybody's consent.
  public final void link(PhoneInHand phone) {
    phone.scan(code());
    click("#link-yes");
    var _ = phone.seesPictures();
    phone.saysYes();
    see("#home");
  }

  /// Opens the chat with somebody and waits for its composer.
  public final void openChat(String name) {
    robot.clickOn(
        atRest(
            "the chat of " + name,
            () -> robot.lookup((Node node) -> says(node, name)).<Node>tryQuery()));
    see("#composer-text");
  }

  /// Writes something into the open chat and presses Enter.
  public final void write(String text) {
    click("#composer-text");
    enter(text);
  }

  /// Writes into what has the focus, and waits for that: letters come by another way than keys and
  /// the mouse, which a busy window would see before the last of them. A field that was never drawn
  /// does not listen yet.
  public final void letters(String text) {
    until(
        "what has the focus",
        () ->
            Optional.ofNullable(stage().getScene().getFocusOwner())
                .filter(SeenWindow::isDrawn)
                .isPresent());
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Writes into what has the focus, and presses Enter.
  public final void enter(String text) {
    letters(text);
    robot.push(KeyCode.ENTER);
  }

  /// Waits until a message stands in the open chat.
  public final void seeMessage(String text) {
    until("a message “" + text + "”", () -> isMessageSeen(text));
  }

  private boolean isMessageSeen(String text) {
    return robot()
        .lookup(".conversation-row")
        .match((Node node) -> String.valueOf(node.getAccessibleText()).endsWith(": " + text))
        .tryQuery()
        .isPresent();
  }

  /// What the code on the screen says, read from its pixels.
  public final String code() {
    see(".link-code");
    AtomicReference<Optional<String>> text = new AtomicReference<>(Optional.empty());
    until(
        "a code that can be read",
        () -> {
          if (find(".link-code").map(Pictures::pixels).map(QrReader::read).orElseThrow()
              instanceof QrReading.Found found) {
            text.set(Optional.of(found.text()));
          }
          return text.get().isPresent();
        });
    return text.get().orElseThrow();
  }

  /// Does something on the window's thread and waits for that.
  public final void onWindow(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, work);
  }

  /// Waits until something is so, asked on the window's thread.
  public final void until(String what, BooleanSupplier condition) {
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
  public final void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    Path file = Path.of("target", "screens", name.toLowerCase(Locale.ROOT) + ".png");
    onWindow(() -> Pictures.write(stage().getScene().getRoot(), file));
  }

  final Optional<Node> find(String query) {
    return robot.lookup(query).match((Node node) -> isShown(node)).tryQuery();
  }

  private static boolean isDrawn(Node node) {
    return !(node instanceof Control control) || control.getSkin() != null;
  }

  final boolean says(Node node, String text) {
    return node instanceof Labeled labeled && isShown(node) && text.equals(labeled.getText());
  }

  /// What an invisible parent holds is not seen, nor what another window has kept.
  private boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && node.getScene().getWindow() != null;
  }
}
