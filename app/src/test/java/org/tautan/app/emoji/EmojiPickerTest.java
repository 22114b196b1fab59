package org.tautan.app.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.theme.Theme;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The drawer of emoji in a window of its own, under the mouse.
class EmojiPickerTest {
  private static final String THUMB = ".emoji-tile";

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final List<String> taken = new ArrayList<>();
  private Optional<Stage> stage = Optional.empty();

  @AfterEach
  void closeTheWindow() {
    robot.release(MouseButton.PRIMARY);
    stage.ifPresent(window -> onWindow(window::close));
  }

  @Test
  void aClickTakesAnEmoji() throws Exception {
    open(ThemeChoice.LIGHT);
    robot.clickOn(THUMB);
    until("taken", () -> taken.equals(List.of("👍")));
    assertFalse(isOffered());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void aRightClickOffersItsTonesInTheColoursOfTheTheme(ThemeChoice theme) throws Exception {
    open(theme);
    robot.rightClickOn(THUMB);
    until("the tones", this::isOffered);
    assertEquals(theme == ThemeChoice.DARK, isDark(menu()));
    assertEquals(List.of(), taken);

    robot.clickOn("#emoji-tone-medium");
    until("taken", () -> taken.equals(List.of("👍🏽")));
    robot.clickOn(THUMB);
    until("taken again", () -> taken.equals(List.of("👍🏽", "👍🏽")));
  }

  @Test
  void aLongPressOffersItsTonesAndTakesNothing() throws Exception {
    open(ThemeChoice.LIGHT);
    robot.moveTo(THUMB).press(MouseButton.PRIMARY);
    until("the tones", this::isOffered);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), taken);

    robot.clickOn("#emoji-tone-dark");
    until("taken", () -> taken.equals(List.of("👍🏿")));
  }

  /// With the thumb as the only one that is found.
  private void open(ThemeChoice theme) throws Exception {
    CurrentSettings settings = new CurrentSettings(SettingsFile.at(folder.resolve("settings")));
    settings.change(_ -> Settings.STANDARD.withTheme(theme));
    EmojiChoices choices = new EmojiChoices(EmojiChoicesFile.none());
    Words words = Words.of(Language.ENGLISH);
    EmojiPickerViewModel model = new EmojiPickerViewModel(EmojiCatalog.bundled(), choices, words);
    FxToolkit.registerPrimaryStage();
    stage =
        Optional.of(
            FxToolkit.registerStage(() -> {
              Stage window = new Stage();
              EmojiPicker picker =
                  new EmojiPicker(model, words, new EmojiImages(choices), taken::add, () -> {});
              Scene scene = new Scene(new StackPane(picker), 480, 420);
              new Theme(settings).dress(scene);
              window.setScene(scene);
              window.show();
              picker.begin();
              model.query().set("thumbs up");
              return window;
            }));
    until("one emoji", () -> robot.lookup(THUMB).queryAll().size() == 1);
    until("the focus", () -> stage.orElseThrow().isFocused());
  }

  private boolean isOffered() {
    return robot.lookup("#emoji-tone-dark").tryQuery().isPresent();
  }

  private Node menu() {
    return robot.lookup("#emoji-tone-dark").query().getScene().getRoot();
  }

  private static boolean isDark(Node node) {
    List<Boolean> dark = new ArrayList<>();
    onWindow(() -> {
      WritableImage image = node.snapshot(null, null);
      Color middle =
          image.getPixelReader().getColor((int) image.getWidth() - 40, (int) image.getHeight() / 2);
      dark.add(middle.getBrightness() < 0.5);
    });
    return dark.getFirst();
  }

  private static void until(String what, BooleanSupplier condition) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("not seen: " + what, e);
    }
  }

  private static void onWindow(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
