package org.tautan.app.devices;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Connectivity;

/// A card that says how this computer stands when that is not simply "linked", and what comes next.
final class StandingCard {
  private final DevicesViewModel model;
  private final Words words;

  StandingCard(DevicesViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  /// The card, if there is something to say.
  Optional<Node> of(Connectivity now) {
    return switch (now) {
      case UNLINKED -> Optional.of(again("devices.unlinked", "devices.unlinked.next"));
      case COPIED -> Optional.of(again("devices.copied", "devices.copied.next"));
      case OTHER_RELAY -> Optional.of(card("devices.other-relay", "devices.other-relay.next"));
      case UPDATE_NEEDED -> Optional.of(card("devices.update", "devices.update.next"));
      case NOT_REGISTERED -> Optional.of(again("devices.not-known", "devices.not-known.next"));
      case OFF, CONNECTING, CATCHING_UP, ONLINE -> silence();
    };
  }

  private Optional<Node> silence() {
    return switch (model.phoneSilence().get()) {
      case FINE -> Optional.empty();
      case WARN -> Optional.of(card("devices.silent", "devices.silent.next"));
      case STOPPED -> Optional.of(card("devices.stopped", "devices.stopped.next"));
    };
  }

  private Node again(String titleKey, String nextKey) {
    Button again = button("devices.link-again", "devices-link-again");
    again.getStyleClass().add("accent");
    again.setOnAction(_ -> model.askToErase());
    FlowPane buttons = new FlowPane(again);
    buttons.getStyleClass().add("devices-buttons");
    return card(titleKey, nextKey, buttons);
  }

  private Button button(String key, String id) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node card(String titleKey, String nextKey, Node... more) {
    Label title = label(titleKey, "t-strong");
    Label next = label(nextKey, "t-body");
    next.setId("devices-standing");
    VBox card = new VBox(title, next);
    card.getChildren().addAll(more);
    card.setAlignment(Pos.TOP_LEFT);
    card.getStyleClass().add("devices-standing");
    return card;
  }

  private Label label(String key, String style) {
    return WrappedLabel.of(words.text(key), style);
  }
}
