package org.tautan.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ListCell;
import javafx.scene.image.WritableImage;

/// Writes down when a start has shown what a person waits for, for `./tautan bench start`; only
/// where the system property `tautan.milestones` names a file. A line is a milestone's name and the
/// time, in milliseconds since 1970, at which it stood on the screen, opaque. On the window's
/// thread.
final class Milestones {
  private static final Logger LOG = System.getLogger(Milestones.class.getName());

  private final Path file;
  private final Set<Milestone> ahead = EnumSet.allOf(Milestone.class);

  private Milestones(Path file) {
    this.file = file;
  }

  /// Where somebody measures.
  static Optional<Milestones> ofSystem() {
    return Optional.ofNullable(System.getProperty("tautan.milestones"))
        .map(file -> new Milestones(Path.of(file)));
  }

  /// Watches a window's scene.
  void watch(Scene scene) {
    scene.addPostLayoutPulseListener(() -> look(scene));
  }

  private void look(Scene scene) {
    for (Milestone milestone : Set.copyOf(ahead)) {
      if (scene.getRoot().lookupAll(milestone.selector).stream().anyMatch(milestone::isReached)) {
        ahead.remove(milestone);
        // a pulse ends by handing its picture over, and pictures are painted in their order: when
        // this small one is there, so is the window's, and it is shown by what waits here already
        Platform.runLater(() -> {
          var _ = new Canvas(1, 1).snapshot(null, new WritableImage(1, 1));
          Platform.runLater(() -> write(milestone));
        });
      }
    }
  }

  private void write(Milestone milestone) {
    String line = milestone.name().toLowerCase(Locale.ROOT) + " " + System.currentTimeMillis();
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A milestone could not be written", e);
    }
  }

  private static boolean isOpaque(Node node) {
    Optional<Node> parent = Optional.ofNullable(node.getParent());
    return node.isVisible()
        && node.getOpacity() == 1
        && parent.map(Milestones::isOpaque).orElse(true);
  }

  private enum Milestone {
    /// The code that a phone scans; what keeps its place until then is pale.
    CODE(".link-code") {
      @Override
      boolean isReached(Node node) {
        return isOpaque(node);
      }
    },
    /// The first rows of the list of chats.
    CHATS("#chats .list-cell") {
      @Override
      boolean isReached(Node node) {
        return isOpaque(node) && node instanceof ListCell<?> cell && !cell.isEmpty();
      }
    };

    private final String selector;

    Milestone(String selector) {
      this.selector = selector;
    }

    abstract boolean isReached(Node node);
  }
}
