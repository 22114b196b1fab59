package org.tautan.app.settings.page;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.link.QrPane;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.relay.RelayState;
import org.tautan.app.settings.PhoneAccess;
import org.tautan.app.settings.PhoneAccess.Reach;
import org.tautan.app.settings.Switch;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.protocol.linking.PageOrigin;

/// How a phone gets to the relay inside this program: whether it is let in, at which address, and
/// why its browser should believe that address. On the settings' page and before a link.
public final class PhoneSetup implements AutoCloseable {
  private static final int MODULE = 5;

  /// How often the certificate is looked at, which may change by itself.
  private static final Duration LOOK = Duration.seconds(3);

  private final AppParts parts;
  private final RelayHost relay;
  private final Words words;
  private final SettingRows rows;
  private final VBox address = SettingRows.card();
  private final CertificateCard certificate;
  private final TextField host = new TextField();
  private final Label problem = WrappedLabel.of("", "t-danger");
  private final Timeline looking;
  private final Subscription subscription;
  private final VBox root;

  /// Follows the bundled relay, and starts it if it does not run.
  public PhoneSetup(AppParts parts) {
    this.parts = parts;
    this.relay = parts.relay();
    this.words = parts.words();
    this.rows = new SettingRows(words);
    this.certificate = new CertificateCard(parts);
    host.setId("settings-phone-host");
    host.setAccessibleText(words.text("settings.phone-host"));
    host.setOnAction(_ -> useHost());
    problem.setId("settings-phone-problem");
    root = SettingRows.column(SettingRows.card(reach()), address, certificate.root());
    root.setId("settings-phone");
    subscription = relay.bundled().subscribe(this::show);
    looking = new Timeline(new KeyFrame(LOOK, _ -> certificate.show(relay.certificate())));
    looking.setCycleCount(Animation.INDEFINITE);
    looking.play();
  }

  /// What is shown.
  public Node root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    looking.stop();
  }

  private Node reach() {
    Switch now = Switch.of(access().reach() == Reach.NETWORK);
    return rows.row(
        "settings.phone-reach",
        rows.onOff(
            "settings.phone-reach",
            now,
            on -> change(access().withReach(on.isOn() ? Reach.NETWORK : Reach.THIS_COMPUTER))));
  }

  private void show(Optional<RelayState> state) {
    address.getChildren().setAll(WrappedLabel.of(words.text("settings.phone"), "t-strong"));
    if (state.orElse(null) instanceof RelayState.Ready(var inUse)) {
      address.getChildren().addAll(open(inUse.page()), named());
    } else {
      address.getChildren().add(WrappedLabel.of(words.text("settings.phone.waits"), "t-small"));
    }
    certificate.show(relay.certificate());
  }

  private Node open(PageOrigin page) {
    QrPane code = new QrPane(MODULE, words.text("settings.phone-code"));
    code.show(page + "/");
    Label where = WrappedLabel.of(page.toString(), "t-strong");
    where.setId("settings-phone-where");
    VBox beside =
        new VBox(
            WrappedLabel.of(words.text("settings.phone.open"), "t-body"), where, warning(page));
    beside.getStyleClass().add("settings-texts");
    HBox.setHgrow(beside, Priority.ALWAYS);
    HBox line = new HBox(code, beside);
    line.getStyleClass().addAll("settings-row", "settings-fact");
    return line;
  }

  private Label warning(PageOrigin page) {
    String key;
    if (page.isLoopback()) {
      key = "settings.phone.only-here";
    } else {
      key = page.isBareIp() ? "settings.phone.number" : "settings.phone.name";
    }
    Label warning =
        WrappedLabel.of(words.text(key), page.isBareIp() ? "settings-warning" : "t-small");
    warning.setId("settings-phone-warning");
    return warning;
  }

  private Node named() {
    host.setText(access().host().orElse(""));
    host.setPromptText(words.text("settings.phone-host.found"));
    HBox.setHgrow(host, Priority.ALWAYS);
    HBox line = new HBox(host, rows.button("settings.phone-host-use", this::useHost));
    line.getStyleClass().add("settings-line");
    problem.setText("");
    showOnly(problem, false);
    VBox box =
        new VBox(
            WrappedLabel.of(words.text("settings.phone-host"), "t-strong"),
            line,
            problem,
            WrappedLabel.of(words.text("settings.phone-host.means"), "t-small"));
    box.getStyleClass().addAll("settings-row", "settings-texts");
    return box;
  }

  private void useHost() {
    String typed = host.getText().strip();
    try {
      Optional<String> chosen =
          typed.isEmpty()
              ? Optional.empty()
              : Optional.of(new PageOrigin(PageOrigin.Scheme.HTTPS, typed, 1).host());
      change(access().withHost(chosen));
    } catch (IllegalArgumentException _) {
      problem.setText(words.text("settings.phone-host.wrong"));
      showOnly(problem, true);
    }
  }

  private PhoneAccess access() {
    return parts.settings().get().phones();
  }

  private void change(PhoneAccess access) {
    if (!access.equals(access())) {
      relay.letPhonesIn(access);
    }
  }

  private static void showOnly(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
