package org.tautan.app.settings.page;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.WrappedLabel;
import org.tautan.engine.api.OwnAccount;

/// The page of settings: its sections at the left, the open one at the right. What is chosen holds
/// at once.
public final class SettingsView implements Screen {
  private final AppParts parts;
  private final OwnAccount account;
  private final SettingRows rows;
  private final BorderPane root = new BorderPane();
  private final StackPane place = new StackPane();
  private final ScrollPane scroll = new ScrollPane(place);
  private final Map<SettingsSection, ToggleButton> buttons = new EnumMap<>(SettingsSection.class);
  private final Subscription subscription;
  private Subscription section = Subscription.EMPTY;

  /// @param open the open section; also set from elsewhere
  public SettingsView(AppParts parts, OwnAccount account, ObjectProperty<SettingsSection> open) {
    this.parts = parts;
    this.account = account;
    this.rows = new SettingRows(parts.words());
    place.getStyleClass().add("settings-place");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setId("settings-scroll");
    root.setLeft(list(open));
    root.setCenter(scroll);
    root.setId("settings");
    root.getStyleClass().add("settings");
    subscription = open.subscribe(this::show);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    section.unsubscribe();
  }

  private void show(SettingsSection open) {
    section.unsubscribe();
    section = Subscription.EMPTY;
    Optional.ofNullable(buttons.get(open)).ifPresent(button -> button.setSelected(true));
    Label title = WrappedLabel.of(parts.words().text("settings.section", open), "t-title");
    VBox column = new VBox(title, make(open));
    column.getStyleClass().add("settings-content");
    column.setId("settings-section-" + id(open));
    place.getChildren().setAll(column);
    scroll.setVvalue(0);
  }

  private Node make(SettingsSection open) {
    return switch (open) {
      case APPEARANCE -> AppearanceSection.of(parts.settings(), parts.words(), rows);
      case NOTIFICATIONS ->
          NotificationsSection.of(parts.settings(), parts.notifications(), parts.words(), rows);
      case PRIVACY -> {
        PrivacyViewModel model = new PrivacyViewModel(parts.engine());
        section = model::close;
        yield PrivacySection.of(
            model, parts.program().lock(), account.signIn(), parts.settings(), parts.words(), rows);
      }
      case COMPUTER -> ComputerSection.of(XdgEntries.ofSystem(), rows);
      case RELAY -> {
        RelaySection relay = new RelaySection(parts, Optional.of(account));
        section = relay::close;
        yield relay.root();
      }
      case KEYS -> KeysSection.of(parts.words());
      case HELP -> HelpSection.of(parts, rows);
      case ABOUT -> AboutSection.of(parts.words(), rows);
    };
  }

  private VBox list(ObjectProperty<SettingsSection> open) {
    VBox list = new VBox();
    ToggleGroup group = new ToggleGroup();
    for (SettingsSection one : SettingsSection.values()) {
      ToggleButton button = new ToggleButton(parts.words().text("settings.section", one));
      button.setGraphic(new FontIcon(one.icon()));
      button.setId("settings-open-" + id(one));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> {
        button.setSelected(true);
        open.set(one);
      });
      buttons.put(one, button);
      list.getChildren().add(button);
    }
    list.getStyleClass().add("settings-list");
    return list;
  }

  private static String id(SettingsSection section) {
    return section.name().toLowerCase(Locale.ROOT);
  }
}
