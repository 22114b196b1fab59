package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.app.emoji.EmojiChoices;
import org.tautan.app.emoji.EmojiChoicesFile;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.stage.Ink;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The words of a message are drawn in the order in which they are read, looked at in pixels: what
/// the toolkit says of where letters stand is right even where it draws them elsewhere.
class DrawnOrderTest {
  private static final double SIZE = 36;

  @BeforeAll
  static void openTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @CsvSource({
    "שלום مرحبا, مرحبا|שלום",
    "مرحبا שלום, שלום|مرحبا",
    "שלום مرحبا חבר العالم, العالم|חבר|مرحبا|שלום",
    "Budi שלום مرحبا Ana, Budi|مرحبا|שלום|Ana",
    "חבר שלום, שלום|חבר",
    "שלום Budi مرحبا, مرحبا|Budi|שלום",
    "'שלום, مرحبا! 2026 (Budi) 😀 חבר.', חבר|😀|Budi|2026|مرحبا|שלום",
    "שלום www.ana.id/مرحبا/חבר ok, ok|חבר|مرحبا|www.ana.id|שלום",
  })
  void wordsAreDrawnWhereTheyAreReadAndSelected(String text, String fromLeftToRight) {
    List<String> words = List.of(fromLeftToRight.split("\\|"));
    SelectableText line = drawn(text);
    Ink all = ink(line);
    int before = -1;
    for (String word : words) {
      Ink ink = ink(drawn(word));
      int at = all.find(ink).orElseThrow(() -> new AssertionError(word + " is not drawn"));
      assertTrue(at > before, () -> word + " stands too far left");
      assertEquals(word, selected(line, at + 1, at + ink.width() - 1).strip());
      before = at;
    }
  }

  /// What a person has selected who dragged the mouse over some columns.
  private static String selected(SelectableText text, double from, double to) {
    return onWindow(() -> {
      text.fireEvent(mouse(text, MouseEvent.MOUSE_PRESSED, from));
      text.fireEvent(mouse(text, MouseEvent.MOUSE_DRAGGED, to));
      return text.selected();
    });
  }

  private static MouseEvent mouse(SelectableText text, EventType<MouseEvent> type, double x) {
    double y = text.getHeight() / 2;
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private static Ink ink(SelectableText text) {
    return onWindow(() -> Ink.of(text));
  }

  private static SelectableText drawn(String text) {
    return onWindow(() -> {
      TextLook look =
          new TextLook(
              new EmojiImages(new EmojiChoices(EmojiChoicesFile.none())),
              new ReadOnlyDoubleWrapper(SIZE),
              new ReadOnlyDoubleWrapper(SIZE),
              new TextSelection(),
              _ -> {});
      SelectableText drawn = new SelectableText(look.cut(text), look, new Region());
      Pane root = new Pane(drawn);
      root.setStyle("-fx-font-size: " + SIZE + "px;");
      new Scene(root, 1_200, 100);
      root.applyCss();
      root.layout();
      return drawn;
    });
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
