package org.tautan.app.settings.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.relay.RelayState;
import org.tautan.app.settings.RelayChoice;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.RelayAddress;
import org.tautan.relay.RelayStatus;

/// The relay: which one new links use, and how the bundled one is. Also stands where a link failed
/// for want of another relay.
public final class RelaySection implements AutoCloseable {
  private static final Duration LOOK = Duration.seconds(3);

  private final RelayHost relay;
  private final AppParts parts;
  private final Words words;
  private final SettingRows rows;
  private final TextField address = new TextField();
  private final Label problem = WrappedLabel.of("", "t-danger");
  private final Button use;
  private final VBox elsewhere;
  private final VBox bundled = SettingRows.card();
  private final Label devices = new Label("–");
  private final Label storage = new Label("–");
  private final Timeline looking = new Timeline(new KeyFrame(LOOK, _ -> look()));
  private final Subscription subscription;
  private final VBox root;
  private Subscription more = Subscription.EMPTY;

  /// @param account the one that is linked now, which keeps its relay
  public RelaySection(AppParts parts, Optional<OwnAccount> account) {
    this.parts = parts;
    this.relay = parts.relay();
    this.words = parts.words();
    this.rows = new SettingRows(words);
    this.use = rows.button("settings.relay-use", this::useAddress);
    this.elsewhere = elsewhere();
    devices.setId("settings-relay-devices");
    storage.setId("settings-relay-storage");
    root = SettingRows.column(SettingRows.card(which(), elsewhere));
    account.ifPresent(now -> root.getChildren().add(keeps(now)));
    root.getChildren().add(bundled);
    account.ifPresent(now -> addMore(now.relay()));
    looking.setCycleCount(Animation.INDEFINITE);
    subscription =
        Subscription.combine(
            relay.bundled().subscribe(this::showBundled),
            parts.settings().property().subscribe(now -> showChoice(now.relay())));
  }

  /// What is shown.
  public Node root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    more.unsubscribe();
    looking.stop();
  }

  private void addMore(RelayAddress address) {
    PageCard page = new PageCard(relay.pages(), address, words);
    PhoneSetup phone = new PhoneSetup(parts);
    more = Subscription.combine(page::close, phone::close);
    phone.root().visibleProperty().bind(bundled.visibleProperty());
    phone.root().managedProperty().bind(bundled.visibleProperty());
    root.getChildren().addAll(phone.root(), page.root());
  }

  private Label keeps(OwnAccount account) {
    Label keeps =
        WrappedLabel.of(words.text("settings.relay.keeps", account.relay().uri()), "t-small");
    keeps.setId("settings-relay-keeps");
    return keeps;
  }

  private Node which() {
    Map<Boolean, String> where = new LinkedHashMap<>();
    where.put(true, words.text("settings.relay.bundled"));
    where.put(false, words.text("settings.relay.elsewhere"));
    boolean here = parts.settings().get().relay() instanceof RelayChoice.Bundled;
    return rows.row("settings.relay", rows.choice("settings.relay", where, here, this::choose));
  }

  private VBox elsewhere() {
    address.setId("settings-relay-address");
    address.setPromptText("wss://relay.example:8443");
    address.setAccessibleText(words.text("settings.relay-address"));
    address.setOnAction(_ -> useAddress());
    address.textProperty().subscribe(_ -> problem.setVisible(false));
    if (parts.settings().get().relay() instanceof RelayChoice.Remote(var chosen)) {
      address.setText(chosen.uri());
    }
    HBox.setHgrow(address, Priority.ALWAYS);
    problem.setId("settings-relay-problem");
    problem.setVisible(false);
    problem.managedProperty().bind(problem.visibleProperty());
    HBox line = new HBox(address, use);
    line.getStyleClass().add("settings-line");
    VBox box =
        new VBox(
            WrappedLabel.of(words.text("settings.relay-address"), "t-strong"),
            line,
            problem,
            WrappedLabel.of(words.text("settings.relay-address.means"), "t-small"));
    box.getStyleClass().addAll("settings-row", "settings-texts");
    return box;
  }

  private void choose(boolean here) {
    if (here) {
      relay.choose(new RelayChoice.Bundled());
    } else {
      showOnly(elsewhere, true);
      address.requestFocus();
    }
  }

  private void useAddress() {
    RelayAddressText.parse(address.getText())
        .ifPresentOrElse(
            parsed -> {
              address.setText(parsed.uri());
              relay.choose(new RelayChoice.Remote(parsed));
              parts.program().tell("settings.relay.chosen");
            },
            () -> {
              problem.setText(words.text("settings.relay-address.wrong"));
              problem.setVisible(true);
            });
  }

  private void showChoice(RelayChoice choice) {
    showOnly(elsewhere, choice instanceof RelayChoice.Remote);
  }

  private void showBundled(Optional<RelayState> state) {
    showOnly(bundled, state.isPresent());
    looking.stop();
    state.ifPresent(now -> {
      bundled.getChildren().setAll(WrappedLabel.of(words.text("settings.relay-here"), "t-strong"));
      switch (now) {
        case RelayState.Starting() ->
            bundled.getChildren().add(fact("settings.relay-here.starting"));
        case RelayState.Failed(String why) -> {
          bundled.getChildren().add(fact("settings.relay-here.failed", why));
          bundled.getChildren().add(rows.button("settings.relay-retry", relay::startBundled));
        }
        // what somebody else on this network types, who is not on loopback
        case RelayState.Ready(var inUse) -> running("wss://" + inUse.page().authority());
      }
    });
  }

  private void running(String uri) {
    Label where = new Label(uri);
    where.setId("settings-relay-where");
    bundled
        .getChildren()
        .addAll(
            fact("settings.relay-here.running"),
            rows.fact("settings.relay-address", where),
            rows.fact("settings.relay-devices", devices),
            rows.fact("settings.relay-storage", storage),
            rows.button("settings.relay-copy", () -> copy(uri)));
    look();
    looking.play();
  }

  private Label fact(String key, Object... arguments) {
    Label label = WrappedLabel.of(words.text(key, arguments), "t-body");
    label.setId("settings-relay-state");
    return label;
  }

  private void look() {
    relay.askStatus(this::count);
  }

  private void count(RelayStatus status) {
    devices.setText(words.text("settings.relay-devices.count", status.connectedDevices()));
    double mebibytes = status.storedBytes() / (1024.0 * 1024.0);
    storage.setText(words.text("settings.relay-storage.size", mebibytes));
  }

  private void copy(String uri) {
    ClipboardContent content = new ClipboardContent();
    content.putString(uri);
    Clipboard.getSystemClipboard().setContent(content);
    parts.program().tell("settings.relay.copied");
  }

  private static void showOnly(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
