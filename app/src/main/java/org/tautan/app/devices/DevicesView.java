package org.tautan.app.devices;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.model.Connectivity;

/// The page of linked devices.
public final class DevicesView implements Screen {
  private static final Duration WATCH = Duration.seconds(10);

  private final DevicesViewModel model;
  private final Words words;
  private final InstantSource clock;
  private final DeviceRow rows;
  private final StandingCard standing;
  private final LeaveCard leaving;
  private final RenameCard renaming;
  private final VBox list = new VBox();
  private final Label phone = new Label();
  private final StackPane standingPlace = new StackPane();
  private final StackPane renamePlace = new StackPane();
  private final StackPane leavePlace = new StackPane();
  private final ScrollPane root = new ScrollPane();
  private final Timeline watching;
  private Optional<Shown> shown = Optional.empty();
  private final Subscription subscription;

  /// The devices of the account that the engine has.
  public DevicesView(AppParts parts) {
    this.words = parts.words();
    this.clock = parts.clock();
    this.model = new DevicesViewModel(parts.engine(), parts.program()::eraseAndBeginAnew);
    LastSeen lastSeen = new LastSeen(words, ZoneId.systemDefault());
    this.rows = new DeviceRow(words, lastSeen, clock);
    this.standing = new StandingCard(model, words);
    this.leaving = new LeaveCard(model, words);
    this.renaming = new RenameCard(model, words);
    list.getStyleClass().addAll("t-card", "devices-list");
    phone.getStyleClass().add("t-muted");
    phone.setWrapText(true);
    phone.setMinHeight(Region.USE_PREF_SIZE);
    phone.setId("devices-phone");
    VBox page = new VBox(title(), standingPlace, phone, list, renamePlace, leavePlace, elsewhere());
    page.getStyleClass().add("devices");
    StackPane middle = new StackPane(page);
    middle.getStyleClass().add("devices-page");
    root.setContent(middle);
    root.setFitToWidth(true);
    root.getStyleClass().add("edge-to-edge");
    root.setId("devices");
    watching = new Timeline(new KeyFrame(WATCH, _ -> model.refresh()));
    watching.setCycleCount(Animation.INDEFINITE);
    subscription = follow(lastSeen);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    model.close();
  }

  private Subscription follow(LastSeen lastSeen) {
    ListChangeListener<DeviceItem> changed = _ -> fill(lastSeen);
    model.items().addListener(changed);
    return Subscription.combine(
        () -> model.items().removeListener(changed),
        model.connectivity().subscribe(_ -> fill(lastSeen)),
        model.phoneSilence().subscribe(_ -> show()),
        model.leaveStep().subscribe(_ -> show()),
        model.renameStep().subscribe(_ -> show()),
        root.sceneProperty().subscribe(this::watch),
        watching::stop);
  }

  /// Nobody tells when a device comes or goes, so it is asked for while the page is open.
  private void watch(@Nullable Scene scene) {
    if (scene == null) {
      watching.stop();
    } else {
      model.refresh();
      watching.play();
    }
  }

  private void fill(LastSeen lastSeen) {
    Connectivity now = model.connectivity().get();
    list.getChildren().setAll(model.items().stream().map(item -> rows.of(item, now)).toList());
    String last =
        model.phoneLastSeen().isPresent()
            ? words.text(
                "devices.phone-last-here",
                lastSeen.text(
                    Instant.ofEpochMilli(model.phoneLastSeen().getAsLong()), clock.instant()))
            : "";
    phone.setText(last);
    show();
  }

  private void show() {
    Connectivity now = model.connectivity().get();
    boolean goesOn = now == Connectivity.ONLINE || now == Connectivity.CATCHING_UP;
    Shown next =
        new Shown(
            now, model.phoneSilence().get(), model.leaveStep().get(), model.renameStep().get());
    if (!shown.equals(Optional.of(next))) {
      // not before: what has the focus stays where it is
      shown = Optional.of(next);
      put(standingPlace, standing.of(now));
      put(renamePlace, renaming.of(next.rename(), now));
      put(leavePlace, leaving.of(next.step(), now));
    }
    showOnly(phone, goesOn && !phone.getText().isEmpty() && !standingPlace.isVisible());
  }

  private static void put(StackPane place, Optional<Node> node) {
    place.getChildren().setAll(node.stream().toList());
    showOnly(place, node.isPresent());
  }

  private static void showOnly(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Label title() {
    Label title = new Label(words.text("devices.title"));
    title.getStyleClass().add("t-title");
    return title;
  }

  private Node elsewhere() {
    Label text = WrappedLabel.of(words.text("devices.others"), "t-small");
    text.setGraphic(new FontIcon(Feather.INFO));
    return text;
  }

  /// What decides about the cards.
  private record Shown(Connectivity now, PhoneSilence silence, LeaveStep step, RenameStep rename) {}
}
