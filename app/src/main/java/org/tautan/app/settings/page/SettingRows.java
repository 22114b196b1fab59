package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tautan.app.settings.Switch;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// What sections are made of: cards of rows, each with a name, a sentence of what it means, and
/// what the person can do. The texts of a row are its key and the key with `.means` behind it; its
/// control's id is the key with a hyphen for the dot.
final class SettingRows {
  private final Words words;

  SettingRows(Words words) {
    this.words = words;
  }

  /// A card of rows under each other.
  static VBox card(Node... rows) {
    VBox card = new VBox(rows);
    card.getStyleClass().addAll("t-card", "settings-card");
    return card;
  }

  /// Sections, and cards in them.
  static VBox column(Node... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().add("settings-column");
    return column;
  }

  /// A row whose control stands beside its texts while there is room, else below them.
  Node row(String name, Region control) {
    return new SettingRow(texts(name), control);
  }

  /// A row of texts alone.
  Node row(String name) {
    VBox row = new VBox(texts(name));
    row.getStyleClass().add("settings-row");
    return row;
  }

  /// A row that says how something is.
  Node fact(String name, Label value) {
    Label called = new Label(words.text(name));
    called.getStyleClass().add("t-muted");
    called.setMinWidth(Region.USE_PREF_SIZE);
    value.setWrapText(true);
    value.getStyleClass().add("t-body");
    HBox row = new HBox(called, value);
    HBox.setHgrow(value, Priority.ALWAYS);
    row.getStyleClass().addAll("settings-row", "settings-fact");
    return row;
  }

  /// Something to switch on and off.
  ToggleSwitch onOff(String name, Switch now, Consumer<Switch> changed) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setSelected(now.isOn());
    toggle.setId(id(name));
    toggle.setAccessibleText(words.text(name));
    toggle.selectedProperty().subscribe((_, ticked) -> changed.accept(Switch.of(ticked)));
    return toggle;
  }

  /// One of a few, all to be seen.
  ///
  /// @param options what they are called, by what they are
  <T> HBox choice(String name, Map<T, String> options, T now, Consumer<T> changed) {
    HBox buttons = new HBox();
    ToggleGroup group = new ToggleGroup();
    List<T> values = List.copyOf(options.keySet());
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      ToggleButton button = new ToggleButton(options.get(value));
      button.setToggleGroup(group);
      button.setSelected(value.equals(now));
      button.setId(id(name) + "-" + i);
      button.getStyleClass().add(pill(i, values.size()));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> changed.accept(value));
      buttons.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe((before, after) -> {
          if (after == null) {
            group.selectToggle(before);
          }
        });
    buttons.setMaxWidth(Region.USE_PREF_SIZE);
    buttons.getStyleClass().add("settings-choice");
    return buttons;
  }

  /// The values of an enum with what they are called.
  <E extends Enum<E>> Map<E, String> named(String name, E[] values) {
    Map<E, String> named = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> named.put(value, words.text(name, value)));
    return named;
  }

  /// A button of a row.
  Button button(String name, Runnable work) {
    Button button = new Button(words.text(name));
    button.setId(id(name));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> work.run());
    return button;
  }

  private static String id(String name) {
    return name.replace('.', '-');
  }

  private VBox texts(String name) {
    VBox texts =
        new VBox(
            WrappedLabel.of(words.text(name), "t-strong"),
            WrappedLabel.of(words.text(name + ".means"), "t-small"));
    texts.getStyleClass().add("settings-texts");
    return texts;
  }

  private static String pill(int index, int count) {
    if (index == 0) {
      return Styles.LEFT_PILL;
    }
    return index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }
}
