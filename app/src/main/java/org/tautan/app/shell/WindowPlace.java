package org.tautan.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window was and how large, kept from one start to the next. A place that no screen
/// shows any more is not used. On the window's thread.
public final class WindowPlace {
  private static final Logger LOG = System.getLogger(WindowPlace.class.getName());
  private static final double LEAST_VISIBLE = 100;

  private final Path file;

  /// @param file where it is kept
  public WindowPlace(Path file) {
    this.file = file;
  }

  /// Puts a window that is not shown yet where it was.
  void restore(Stage stage) {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
      Rectangle2D place =
          new Rectangle2D(
              number(kept, "x"), number(kept, "y"), number(kept, "width"), number(kept, "height"));
      if (isVisible(place)) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
      }
      stage.setMaximized(Boolean.parseBoolean(kept.getProperty("maximized")));
    } catch (NoSuchFileException _) {
      LOG.log(Level.DEBUG, "the first start");
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The place of the window cannot be read; the usual one is used", e);
    }
  }

  /// Keeps where a window is that is about to close.
  void keep(Stage stage) {
    Properties kept = new Properties();
    // the size of a maximised window is the screen's, not the person's choice
    if (stage.isMaximized()) {
      kept.setProperty("maximized", "true");
    }
    kept.setProperty("x", Double.toString(stage.getX()));
    kept.setProperty("y", Double.toString(stage.getY()));
    kept.setProperty("width", Double.toString(stage.getWidth()));
    kept.setProperty("height", Double.toString(stage.getHeight()));
    try (Writer out = Files.newBufferedWriter(file)) {
      kept.store(out, "Where Tautan's window was");
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The place of the window could not be kept", e);
    }
  }

  private static boolean isVisible(Rectangle2D place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(bounds ->
            overlap(bounds.getMinX(), bounds.getMaxX(), place.getMinX(), place.getMaxX())
                    >= LEAST_VISIBLE
                && overlap(bounds.getMinY(), bounds.getMaxY(), place.getMinY(), place.getMaxY())
                    >= LEAST_VISIBLE);
  }

  private static double overlap(double from, double to, double otherFrom, double otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }

  private static double number(Properties kept, String key) {
    double number = Double.parseDouble(kept.getProperty(key, ""));
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(key);
    }
    return number;
  }
}
