package org.tautan.demo.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A hand and an eye on one window. Every method may be called on any thread but the window's own
/// and waits until what it does is done, 30 s at most.
final class WindowHand {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long LOOK_AGAIN_MILLIS = 40;

  private final Stage stage;

  WindowHand(Stage stage) {
    this.stage = stage;
  }

  /// Waits until a node that matches is shown.
  ///
  /// @param selector `#id` or `.style-class`
  Node see(String selector) throws NotSeenException {
    return see(selector, _ -> true);
  }

  /// Waits until a node that matches also is as asked for.
  Node see(String selector, Predicate<Node> also) throws NotSeenException {
    return until(selector, () -> onWindow(() -> find(stage.getScene().getRoot(), selector, also)));
  }

  /// Presses a button.
  void press(String selector) throws NotSeenException {
    Node node = see(selector, one -> one instanceof ButtonBase && !one.isDisabled());
    onWindow(() -> {
      ((ButtonBase) node).fire();
      return true;
    });
  }

  /// Writes into a field, in place of what stands there, and presses Enter.
  void write(String selector, String text) throws NotSeenException {
    Node node = see(selector, one -> one instanceof TextInputControl && !one.isDisabled());
    onWindow(() -> {
      TextInputControl field = (TextInputControl) node;
      field.requestFocus();
      field.setText(text);
      fireEnter(field);
      return true;
    });
  }

  private static void fireEnter(Node node) {
    Event.fireEvent(
        node,
        new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
  }

  /// Presses Enter somewhere.
  void enter(Node node) {
    onWindow(() -> {
      fireEnter(node);
      return true;
    });
  }

  /// Waits until something is so, asked on the calling thread.
  void await(String what, BooleanSupplier condition) throws NotSeenException {
    var _ = until(what, () -> condition.getAsBoolean() ? Optional.of(what) : Optional.empty());
  }

  /// Does something on the window's thread.
  <T> T onWindow(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException e) {
        done.completeExceptionally(e);
      }
    });
    return done.orTimeout(PATIENCE_NANOS, TimeUnit.NANOSECONDS).join();
  }

  /// Keeps a picture of the whole window.
  void picture(Path file) {
    picture(stage.getScene().getRoot(), file);
  }

  /// Keeps a picture of a node, as PNG.
  void picture(Node node, Path file) {
    BufferedImage picture = onWindow(() -> image(node));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = file.resolveSibling(file.getFileName() + ".new");
      if (!ImageIO.write(picture, "png", next.toFile())) {
        throw new IOException("no PNG writer");
      }
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static <T> T until(String what, Supplier<Optional<T>> look) throws NotSeenException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    CountDownLatch never = new CountDownLatch(1);
    while (System.nanoTime() < end) {
      Optional<T> seen = look.get();
      if (seen.isPresent()) {
        return seen.get();
      }
      try {
        boolean _ = never.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new NotSeenException(what);
  }

  private static Optional<Node> find(Parent root, String selector, Predicate<Node> also) {
    return root.lookupAll(selector).stream().filter(WindowHand::isShown).filter(also).findFirst();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage image(Node node) {
    WritableImage taken = node.snapshot(new SnapshotParameters(), null);
    int width = (int) taken.getWidth();
    int height = (int) taken.getHeight();
    int[] argb = new int[width * height];
    taken
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return picture;
  }
}
