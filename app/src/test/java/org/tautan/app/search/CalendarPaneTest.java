package org.tautan.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CalendarPaneTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final List<LocalDate> picked = new ArrayList<>();

  @BeforeAll
  static void openTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void showsTheMonthOfTheDayWithoutDaysToCome() {
    CalendarPane pane = pane(Language.INDONESIAN);
    assertEquals("Maret 2026", month(pane));
    assertFalse(day(pane, 2).isDisabled());
    assertTrue(day(pane, 3).isDisabled());
    assertTrue(((Button) pane.lookup("#calendar-next")).isDisabled());
    press(pane, KeyCode.PAGE_UP);
    assertEquals("Februari 2026", month(pane));
    assertFalse(day(pane, 28).isDisabled());
  }

  @Test
  void goesFromDayToDayAndNeverPastToday() {
    CalendarPane pane = pane(Language.ENGLISH);
    for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.PAGE_UP)) {
      press(pane, key);
    }
    press(pane, KeyCode.ENTER);
    press(pane, KeyCode.PAGE_DOWN);
    press(pane, KeyCode.DOWN);
    press(pane, KeyCode.DOWN);
    press(pane, KeyCode.ENTER);
    assertEquals(List.of(LocalDate.of(2026, 1, 22), TODAY), picked);
  }

  @Test
  void tellsTheDayThatIsPressed() {
    CalendarPane pane = pane(Language.ENGLISH);
    onWindow(() -> day(pane, 1).fire());
    assertEquals(List.of(LocalDate.of(2026, 3, 1)), picked);
    assertEquals("Sunday, March 1, 2026", day(pane, 1).getAccessibleText());
  }

  private CalendarPane pane(Language language) {
    List<CalendarPane> made = new ArrayList<>();
    onWindow(() -> made.add(new CalendarPane(Words.of(language), TODAY, TODAY, picked::add)));
    return made.getFirst();
  }

  private static String month(CalendarPane pane) {
    return ((Label) pane.lookup("#calendar-month")).getText();
  }

  private static Button day(CalendarPane pane, int number) {
    return pane.lookupAll(".calendar-day").stream()
        .map(Button.class::cast)
        .filter(day -> day.getText().equals(String.valueOf(number)))
        .findFirst()
        .orElseThrow();
  }

  private static void press(CalendarPane pane, KeyCode key) {
    onWindow(() -> {
      Node first = pane.first();
      Event.fireEvent(
          first, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    });
  }

  private static void onWindow(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
