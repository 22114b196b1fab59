package org.tautan.app.link;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.shell.Clipboards;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.protocol.linking.LinkCode;
import org.tautan.protocol.linking.PageOrigin;

/// The card with the QR code, how long it is good, the three steps, and "Stay signed in".
final class CodeCard extends HBox {
  private static final int MODULE = 6;
  private static final int LARGE_MODULE = 9;

  private final Words words;
  private final Label notice = new Label();
  private final VBox right = new VBox();
  private final CountdownRing ring;
  private final Label left = new Label();
  private final VBox instructions;
  private final Button enlarge;
  private QrPane pane;
  private Optional<LinkState.ShowingCode> shown = Optional.empty();
  private int module = MODULE;

  CodeCard(LinkViewModel model, Words words, InstantSource clock) {
    this.words = words;
    this.ring = new CountdownRing(clock, this::tellSeconds);
    this.enlarge = action("link.enlarge", Feather.MAXIMIZE_2, "link-enlarge", this::resize);
    this.pane = pane();
    left.getStyleClass().add("t-small");
    HBox countdown = new HBox(ring, left);
    countdown.getStyleClass().add("link-countdown");
    right.getStyleClass().add("link-right");
    right.getChildren().addAll(pane, countdown);
    instructions = new VBox(title(), steps(), notice, actions(model), stay(model));
    instructions.getStyleClass().add("link-left");
    notice.getStyleClass().add("link-notice");
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    hideNotice();
    getChildren().addAll(instructions, right);
    getStyleClass().addAll("t-card", "link-card");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    prepare();
  }

  /// No code is there for the moment.
  void prepare() {
    shown = Optional.empty();
    left.setText(words.text("link.preparing"));
    right.setOpacity(0.4);
  }

  /// Shows a code.
  void show(LinkState.ShowingCode showing) {
    shown = Optional.of(showing);
    right.setOpacity(1);
    pane.show(showing.code().text());
    ring.run(showing.shownAt(), showing.validUntil());
    PageOrigin origin = showing.code().origin();
    if (origin.isBareIp() && !origin.isLoopback()) {
      notice(words.text("link.bare-ip", origin.host()));
    }
  }

  private void tellSeconds(long seconds) {
    if (shown.isPresent()) {
      left.setText(words.text("link.seconds", seconds));
    }
  }

  private void resize() {
    boolean large = module == MODULE;
    module = large ? LARGE_MODULE : MODULE;
    enlarge.setText(words.text(large ? "link.reduce" : "link.enlarge"));
    QrPane other = pane();
    right.getChildren().set(0, other);
    pane = other;
    shown.map(LinkState.ShowingCode::code).map(LinkCode::text).ifPresent(pane::show);
  }

  private QrPane pane() {
    return new QrPane(module, words.text("link.code")).reserve();
  }

  private Node title() {
    Label title = new Label(words.text("link.title"));
    title.getStyleClass().add("t-title");
    title.setWrapText(true);
    return title;
  }

  private Node steps() {
    VBox steps = new VBox();
    steps.getStyleClass().add("link-steps");
    List.of(1, 2, 3).forEach(number -> steps.getChildren().add(step(number)));
    return steps;
  }

  private Node step(int number) {
    Label circle = new Label(Integer.toString(number));
    circle.getStyleClass().add("link-number");
    Label text = new Label(words.text("link.step-" + number));
    text.getStyleClass().add("t-body");
    text.setWrapText(true);
    HBox step = new HBox(circle, text);
    step.getStyleClass().add("link-step");
    return step;
  }

  private Node actions(LinkViewModel model) {
    FlowPane actions =
        new FlowPane(
            action("link.copy", Feather.LINK, "link-copy", this::copy),
            enlarge,
            action("link.phone", Feather.SMARTPHONE, "link-phone", model::setUpPhone),
            action("link.terminal", Feather.TERMINAL, "link-terminal", this::explainTerminal));
    actions.getStyleClass().add("link-actions");
    return actions;
  }

  private Node stay(LinkViewModel model) {
    CheckBox box = new CheckBox(words.text("link.stay"));
    box.setId("link-stay");
    box.selectedProperty().bindBidirectional(model.staySignedIn());
    Label meaning = WrappedLabel.of(words.text("link.stay.means"), "t-small");
    VBox stay = new VBox(box, meaning);
    stay.getStyleClass().add("link-stay");
    return stay;
  }

  private void copy() {
    shown.ifPresent(showing -> {
      Clipboards.copy(showing.code().text());
      notice(words.text("link.copied"));
    });
  }

  private void explainTerminal() {
    shown.ifPresent(showing -> {
      PageOrigin origin = showing.code().origin();
      String scheme = origin.scheme() == PageOrigin.Scheme.HTTPS ? "wss://" : "ws://";
      notice(
          words.text("link.terminal.how")
              + "\n./tautan phone --relay "
              + scheme
              + origin.authority());
    });
  }

  private void notice(String text) {
    notice.setText(text);
    notice.setVisible(true);
    notice.setManaged(true);
  }

  private void hideNotice() {
    notice.setVisible(false);
    notice.setManaged(false);
  }

  private Button action(String key, Ikon icon, String id, Runnable run) {
    Button button = new Button(words.text(key), new FontIcon(icon));
    button.getStyleClass().add("t-quiet-button");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
