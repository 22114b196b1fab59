package org.tautan.app.devices;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.model.Connectivity;

/// Unlinking this computer: the button, and the question that it opens in its place. Nothing is
/// done by one press.
final class LeaveCard {
  private final DevicesViewModel model;
  private final Words words;

  LeaveCard(DevicesViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  /// What stands there now.
  Optional<Node> of(LeaveStep step, Connectivity now) {
    return switch (step) {
      case NONE -> worksNoMore(now) ? Optional.empty() : Optional.of(opening());
      case ASKING -> Optional.of(question());
      case LEAVING -> Optional.of(busy());
      case OFFLINE ->
          Optional.of(
              card(
                  label("devices.leave.offline", "t-strong"),
                  label("devices.leave.offline.next", "t-body"),
                  button("devices.ok", "devices-leave-ok", model::dismiss)));
      case ASKING_TO_ERASE ->
          Optional.of(
              card(
                  label("devices.erase.title", "t-strong"),
                  label("devices.erase.means", "t-body"),
                  dangerous("devices.erase.yes", "devices-erase", LeftHistory.ERASE),
                  button("devices.cancel", "devices-leave-cancel", model::dismiss)));
    };
  }

  /// Then there is nothing left to unlink, only something to erase.
  private static boolean worksNoMore(Connectivity now) {
    return switch (now) {
      case UNLINKED, COPIED, NOT_REGISTERED -> true;
      case OFF, CONNECTING, CATCHING_UP, ONLINE, OTHER_RELAY, UPDATE_NEEDED -> false;
    };
  }

  private Node opening() {
    Button open = button("devices.leave", "devices-leave", model::ask);
    open.getStyleClass().add("devices-danger");
    return new HBox(open);
  }

  private Node question() {
    return card(
        label("devices.leave.title", "t-strong"),
        label("devices.leave.means", "t-body"),
        button("devices.leave.keep", "devices-leave-keep", () -> model.leave(LeftHistory.KEEP)),
        dangerous("devices.leave.erase", "devices-leave-erase", LeftHistory.ERASE),
        button("devices.cancel", "devices-leave-cancel", model::dismiss));
  }

  private Node busy() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.getStyleClass().add("devices-progress");
    HBox line = new HBox(progress, label("devices.leave.leaving", "t-muted"));
    line.getStyleClass().add("devices-buttons");
    return line;
  }

  private Node card(Label title, Label means, Button... actions) {
    FlowPane buttons = new FlowPane(actions);
    buttons.getStyleClass().add("devices-buttons");
    VBox card = new VBox(title, means, buttons);
    card.getStyleClass().addAll("t-card", "devices-question");
    return card;
  }

  private Button dangerous(String key, String id, LeftHistory history) {
    Button button = button(key, id, () -> model.leave(history));
    button.getStyleClass().add("devices-danger");
    return button;
  }

  private Button button(String key, String id, Runnable work) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> work.run());
    return button;
  }

  private Label label(String key, String style) {
    return WrappedLabel.of(words.text(key), style);
  }
}
