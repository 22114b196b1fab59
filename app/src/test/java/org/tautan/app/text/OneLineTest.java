package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.app.emoji.EmojiChoices;
import org.tautan.app.emoji.EmojiChoicesFile;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.Ink;
import org.tautan.app.theme.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A title or a preview, looked at in pixels.
class OneLineTest {
  @TempDir private Path folder;

  @BeforeAll
  static void openTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "'שלום, Budi &&&' = '&&&|Budi|שלום,'",
        "'Budi, שלום, Ana' = 'Budi,|שלום|Ana'",
        "'שלום, مرحبا חבר' = 'חבר|مرحبا|שלום,'",
        "'שלום, Budi 12:30 חבר' = 'חבר|Budi 12:30|שלום,'",
        "'مرحبا (Budi) 😀 שלום' = 'שלום|😀|Budi|مرحبا'",
        "'שלום Budi =((' = '))=|Budi|שלום'",
        "'Budi: שלום مرحبا 😀' = 'Budi:|مرحبا|שלום|😀'",
      })
  void wordsStandInTheOrderInWhichTheyAreRead(String text, String fromLeftToRight) {
    Ink all = ink(text);
    int before = -1;
    for (String word : List.of(fromLeftToRight.split("\\|"))) {
      int at = all.find(ink(word)).orElseThrow(() -> new AssertionError(word + " is not drawn"));
      assertTrue(at > before, () -> word + " stands too far left");
      before = at;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Halo, apa kabar hari ini?",
        "שלום לכולם, Budi Santoso 😀 مرحبا 2026",
        "Budi: שלום مرحبا, 12:30 😀😀 ok",
      })
  void showsItsBeginningAndAnEllipsisWhereTheRoomEnds(String text) {
    OneLine line = show(text);
    double whole = onWindow(() -> line.prefWidth(-1));
    assertEquals(text, read(line, whole));
    for (double width = 72; width < whole; width++) {
      String read = read(line, width);
      assertTrue(read.endsWith("…"), read);
      assertTrue(text.startsWith(read.substring(0, read.length() - 1)), read);
      assertTrue(read.length() > 1 || width < 120, read + " in " + width);
    }
  }

  @Test
  void aForeignNameLeavesTheSentenceInItsOrder() {
    Ink all = ink("\u2068שלום\u2069 linked a computer");
    assertTrue(
        all.find(ink("שלום")).orElseThrow() < all.find(ink("linked")).orElseThrow(),
        "the name comes first");
  }

  @Test
  void titlesTooAreDrawnInTheFaceThatHasTheirLetters() {
    OneLine title = show("Budi שלום", "chat-title");
    assertEquals(
        List.of("Inter Medium", "DejaVu Sans"),
        onWindow(() ->
            title.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getFont().getFamily())
                .toList()));
  }

  /// What can be read of a line of some width, in the order in which it was written.
  private static String read(OneLine line, double width) {
    return onWindow(() -> {
      line.resize(width, line.prefHeight(-1));
      line.layout();
      StringBuilder read = new StringBuilder();
      for (Node node : line.getChildrenUnmodifiable()) {
        if (node.isVisible()) {
          assertTrue(node.getBoundsInParent().getMaxX() <= width + 0.5, "inside its room");
          switch (node) {
            case Label label -> {
              label.layout();
              read.append(((Text) label.lookup(".text")).getText());
            }
            case ImageView _ -> read.append("😀");
            default -> throw new AssertionError(node);
          }
        }
      }
      return read.toString();
    });
  }

  private Ink ink(String text) {
    OneLine line = show(text);
    return onWindow(() -> Ink.of(line));
  }

  private OneLine show(String text) {
    return show(text, "chat-preview-text");
  }

  private OneLine show(String text, String style) {
    CurrentSettings settings = new CurrentSettings(SettingsFile.at(folder.resolve("settings")));
    return onWindow(() -> {
      settings.change(_ -> Settings.STANDARD.withTheme(ThemeChoice.LIGHT));
      OneLine line = new OneLine(new EmojiImages(new EmojiChoices(EmojiChoicesFile.none())), style);
      Pane large = new Pane(line);
      large.setStyle("-fx-font-size: 48px;");
      Pane root = new Pane(large);
      new Theme(settings).dress(new Scene(root, 1_600, 100));
      line.show(text);
      root.applyCss();
      root.layout();
      return line;
    });
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
