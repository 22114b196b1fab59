package org.tautan.app.devices;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;
import org.tautan.engine.model.NewDevice;

/// A line over the page that says that a device has joined the account. It stays until the person
/// says that they have seen it, and takes no room while there is none.
public final class NewDeviceLine extends HBox {
  private final NewDeviceWords sentences;
  private final Label text = new Label();

  /// @param showDevices opens the page of linked devices
  public NewDeviceLine(NewDevicesViewModel model, Words words, Runnable showDevices) {
    this.sentences = new NewDeviceWords(words);
    text.setId("new-device-text");
    text.setMaxWidth(Double.MAX_VALUE);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button show = button(words.text("devices.title"), "new-device-show", showDevices);
    Button seen = button(words.text("devices.new.seen"), "new-device-seen", model::seen);
    getStyleClass().add("new-device-line");
    setAlignment(Pos.CENTER_LEFT);
    setId("new-device");
    managedProperty().bind(visibleProperty());
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, show, seen);
    model.shown().subscribe(this::show);
  }

  private void show(Optional<NewDevice> device) {
    setVisible(device.isPresent());
    device.ifPresent(known -> {
      text.setText(sentences.sentence(known));
      setAccessibleText(text.getText());
    });
  }

  private static Button button(String name, String id, Runnable work) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("t-quiet-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> work.run());
    return button;
  }
}
