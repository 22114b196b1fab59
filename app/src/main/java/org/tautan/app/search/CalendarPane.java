package org.tautan.app.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;

/// A month of days to choose from, none of them to come. The arrows go from day to day, the page
/// keys from month to month.
public final class CalendarPane extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int DAYS_A_WEEK = 7;

  private final Words words;
  private final LocalDate today;
  private final Consumer<LocalDate> picked;
  private final DateTimeFormatter spoken;
  private final Label title = new Label();
  private final GridPane days = new GridPane();
  private final Button next;
  private LocalDate at;

  /// @param today the last day that can be chosen
  /// @param from the day to begin with
  /// @param picked is told the day
  public CalendarPane(Words words, LocalDate today, LocalDate from, Consumer<LocalDate> picked) {
    this.words = words;
    this.today = today;
    this.picked = picked;
    this.at = earlier(from, today);
    this.spoken = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale());
    Button before =
        button("calendar-before", Feather.CHEVRON_LEFT, "search.month-before", () -> month(-1));
    this.next = button("calendar-next", Feather.CHEVRON_RIGHT, "search.month-next", () -> month(1));
    title.getStyleClass().add("calendar-month");
    title.setId("calendar-month");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(before, title, next);
    head.getStyleClass().add("calendar-head");
    days.getStyleClass().add("calendar-days");
    getChildren().addAll(head, days);
    getStyleClass().add("calendar");
    setId("calendar");
    days.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    draw();
  }

  /// The day that has the keyboard first.
  public Node first() {
    return day(at).orElse(days);
  }

  private void month(int by) {
    at = earlier(at.plusMonths(by), today);
    draw();
  }

  private void typed(KeyEvent key) {
    Optional<LocalDate> to =
        switch (key.getCode()) {
          case LEFT -> Optional.of(at.minusDays(1));
          case RIGHT -> Optional.of(at.plusDays(1));
          case UP -> Optional.of(at.minusWeeks(1));
          case DOWN -> Optional.of(at.plusWeeks(1));
          case PAGE_UP -> Optional.of(at.minusMonths(1));
          case PAGE_DOWN -> Optional.of(at.plusMonths(1));
          default -> Optional.empty();
        };
    if (to.isPresent()) {
      at = earlier(to.get(), today);
      draw();
      first().requestFocus();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      picked.accept(at);
      key.consume();
    }
  }

  private void draw() {
    YearMonth month = YearMonth.from(at);
    String name =
        month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale())
            + " "
            + month.getYear();
    title.setText(name);
    next.setDisable(!month.isBefore(YearMonth.from(today)));
    days.getChildren().clear();
    DayOfWeek first = WeekFields.of(words.locale()).getFirstDayOfWeek();
    for (int column = 0; column < DAYS_A_WEEK; column++) {
      String weekday =
          first.plus(column).getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
      Label label = new Label(weekday);
      label.getStyleClass().add("calendar-weekday");
      days.add(label, column, 0);
    }
    int shift = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), 7);
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      int cell = shift + day - 1;
      days.add(button(month.atDay(day)), cell % DAYS_A_WEEK, 1 + cell / DAYS_A_WEEK);
    }
  }

  private Button button(LocalDate day) {
    Button button = new Button(String.format(words.locale(), "%d", day.getDayOfMonth()));
    button.getStyleClass().add("calendar-day");
    button.setUserData(day);
    button.setAccessibleText(spoken.format(day));
    button.setDisable(day.isAfter(today));
    button.pseudoClassStateChanged(CHOSEN, day.equals(at));
    button.setFocusTraversable(day.equals(at));
    button.setOnAction(_ -> picked.accept(day));
    return button;
  }

  private Optional<Node> day(LocalDate day) {
    return days.getChildren().stream().filter(node -> day.equals(node.getUserData())).findFirst();
  }

  private Button button(String id, Feather sign, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(sign));
    button.getStyleClass().add("t-icon-button");
    button.setAccessibleText(words.text(key));
    button.setTooltip(new Tooltip(words.text(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
