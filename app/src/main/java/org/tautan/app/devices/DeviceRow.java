package org.tautan.app.devices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Connectivity;

/// Rows of the list of devices.
final class DeviceRow {
  private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");
  private static final double DOT = 4.5;

  private final Words words;
  private final LastSeen lastSeen;
  private final InstantSource clock;

  DeviceRow(Words words, LastSeen lastSeen, InstantSource clock) {
    this.words = words;
    this.lastSeen = lastSeen;
    this.clock = clock;
  }

  /// The row of a device.
  ///
  /// @param now how this computer stands with the relay
  Node of(DeviceItem device, Connectivity now) {
    String called = name(device);
    String state = state(device);
    Label name = new Label(called);
    name.getStyleClass().add("t-strong");
    Label about = small(state);
    Optional<String> linked = linked(device);
    VBox texts = new VBox(name, about);
    linked.ifPresent(on -> texts.getChildren().add(small(on)));
    texts.getStyleClass().add("devices-texts");
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    StackPane tile = new StackPane(new FontIcon(icon(device)));
    tile.getStyleClass().add("devices-tile");
    Circle dot = new Circle(DOT);
    dot.getStyleClass().add("devices-dot");
    dot.pseudoClassStateChanged(CONNECTED, isHere(device, now));
    HBox row = new HBox(tile, texts, dot);
    row.getStyleClass().add("devices-row");
    row.setAccessibleText(called + ", " + state + linked.map(on -> ", " + on).orElse(""));
    row.setFocusTraversable(true);
    row.setId("devices-row-" + device.id().number());
    return row;
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("t-small");
    label.setWrapText(true);
    return label;
  }

  private static boolean isHere(DeviceItem device, Connectivity now) {
    return switch (device.presence()) {
      case THIS -> now == Connectivity.ONLINE || now == Connectivity.CATCHING_UP;
      case CONNECTED -> true;
      case AWAY -> false;
    };
  }

  private String name(DeviceItem device) {
    if (!device.name().isBlank()) {
      return device.name();
    }
    return words.text("devices.kind", device.kind());
  }

  private String state(DeviceItem device) {
    String kind =
        device.kind() == DeviceItem.Kind.OTHER || device.name().isBlank()
            ? ""
            : words.text("devices.kind", device.kind()) + " · ";
    String platform = device.platform().isBlank() ? "" : device.platform() + " · ";
    return kind + platform + presence(device);
  }

  private Optional<String> linked(DeviceItem device) {
    return device.linkedOn().isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.text(
                "devices.linked-on",
                lastSeen.day(Instant.ofEpochMilli(device.linkedOn().getAsLong()))));
  }

  private String presence(DeviceItem device) {
    return switch (device.presence()) {
      case THIS -> words.text("devices.this");
      case CONNECTED -> words.text("devices.connected");
      case AWAY ->
          device.lastSeen().isPresent()
              ? words.text(
                  "devices.last-here",
                  lastSeen.text(
                      Instant.ofEpochMilli(device.lastSeen().getAsLong()), clock.instant()))
              : words.text("devices.never-seen");
    };
  }

  private static Ikon icon(DeviceItem device) {
    if (device.kind() == DeviceItem.Kind.PHONE) {
      return Feather.SMARTPHONE;
    }
    String platform = device.platform().toLowerCase(Locale.ROOT);
    boolean page = platform.contains("chrom") || platform.contains("firefox");
    return page || platform.contains("safari") ? Feather.GLOBE : Feather.MONITOR;
  }
}
