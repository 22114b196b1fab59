package org.tautan.app.devices;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Connectivity;

/// Renaming this computer: the button, and the field that it opens in its place.
final class RenameCard {
  private final DevicesViewModel model;
  private final Words words;

  RenameCard(DevicesViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  /// What stands there now.
  Optional<Node> of(RenameStep step, Connectivity now) {
    return switch (step) {
      case NONE -> isLinked(now) ? Optional.of(opening()) : Optional.empty();
      case ASKING -> Optional.of(question(Optional.empty()));
      case EMPTY -> Optional.of(question(Optional.of("devices.rename.empty")));
      case TOO_LONG -> Optional.of(question(Optional.of("devices.rename.too-long")));
    };
  }

  private static boolean isLinked(Connectivity now) {
    return switch (now) {
      case OFF, CONNECTING, CATCHING_UP, ONLINE -> true;
      case UNLINKED, COPIED, NOT_REGISTERED, OTHER_RELAY, UPDATE_NEEDED -> false;
    };
  }

  private Node opening() {
    return new HBox(button("devices.rename", "devices-rename", model::askName));
  }

  private Node question(Optional<String> trouble) {
    Label title = WrappedLabel.of(words.text("devices.rename.title"), "t-strong");
    Label means = WrappedLabel.of(words.text("devices.rename.means"), "t-body");
    TextField field = new TextField(model.typedName());
    field.setId("devices-rename-name");
    field.setAccessibleText(words.text("devices.rename.title"));
    field.setOnAction(_ -> model.rename(field.getText()));
    field
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            field.requestFocus();
            field.selectAll();
          }
        });
    Button save =
        button("devices.rename.save", "devices-rename-save", () -> model.rename(field.getText()));
    save.getStyleClass().add("accent");
    FlowPane buttons =
        new FlowPane(save, button("devices.cancel", "devices-rename-cancel", model::leaveName));
    buttons.getStyleClass().add("devices-buttons");
    VBox card = new VBox(title, means, field);
    trouble.ifPresent(key -> {
      Label wrong = WrappedLabel.of(words.text(key), "t-danger");
      wrong.setId("devices-rename-trouble");
      card.getChildren().add(wrong);
    });
    card.getChildren().add(buttons);
    card.getStyleClass().addAll("t-card", "devices-question");
    return card;
  }

  private Button button(String key, String id, Runnable work) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> work.run());
    return button;
  }
}
