package org.tautan.app.home;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.bridge.Later;
import org.tautan.app.chatlist.ChatsView;
import org.tautan.app.connection.ConnectionBanner;
import org.tautan.app.connection.ConnectionViewModel;
import org.tautan.app.devices.DevicesView;
import org.tautan.app.devices.NewDeviceLine;
import org.tautan.app.devices.NewDevicesViewModel;
import org.tautan.app.history.HistoryLine;
import org.tautan.app.history.HistoryViewModel;
import org.tautan.app.notification.NewDeviceNotifier;
import org.tautan.app.notification.Notifier;
import org.tautan.app.relay.PageStanding;
import org.tautan.app.settings.page.SettingsSection;
import org.tautan.app.settings.page.SettingsView;
import org.tautan.app.shell.Screen;
import org.tautan.app.shell.Shortcut;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.AccountId;

/// What an account sees: at the left a rail of pages, beside it the open page under a line that
/// says when something is wrong. Pages are made when they are first opened and live as long as this
/// view.
public final class HomeView implements Screen {
  /// When the start is over and nobody minds that the relay's page is fetched.
  private static final Duration PAGE_LOOK = Duration.ofSeconds(10);

  private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");
  private static final double DOT = 4.5;

  private final AppParts parts;
  private final OwnAccount account;
  private final HomePlace place;
  private final ConnectionViewModel connection;
  private final HistoryViewModel history;
  private final NewDevicesViewModel newDevices;
  private final NewDeviceNotifier newDeviceNotifier;
  private final BorderPane root = new BorderPane();
  private final BorderPane beside = new BorderPane();
  private final Map<HomePage, Screen> pages = new EnumMap<>(HomePage.class);
  private final Map<HomePage, ToggleButton> buttons = new EnumMap<>(HomePage.class);
  private final ChatsView chats;
  private final Notifier notifier;
  private final Subscription subscription;

  /// The home of an account.
  ///
  /// @param place where in it the person is
  public HomeView(AppParts parts, OwnAccount account, HomePlace place) {
    this.parts = parts;
    this.account = account;
    this.place = place;
    this.connection = new ConnectionViewModel(parts.engine(), parts.relay(), Later.ofWindow());
    this.history = new HistoryViewModel(parts.engine(), Later.ofWindow());
    this.chats = new ChatsView(parts, account);
    pages.put(HomePage.CHATS, chats);
    this.notifier =
        new Notifier(
            parts.engine(),
            parts.notifications(),
            parts.settings(),
            parts.words(),
            parts.clock(),
            new Notifier.Way(
                parts.program().focused()::get, parts.program()::unread, this::openChat));
    this.newDeviceNotifier =
        new NewDeviceNotifier(
            account.id(),
            parts.notifications(),
            parts.settings(),
            parts.words(),
            parts.program().focused()::get,
            this::openDevices);
    this.newDevices = new NewDevicesViewModel(parts.engine(), newDeviceNotifier::joined);
    beside.setTop(
        new VBox(
            new NewDeviceLine(newDevices, parts.words(), () -> place.page().set(HomePage.DEVICES)),
            new ConnectionBanner(
                connection, parts.words(), () -> place.page().set(HomePage.DEVICES)),
            new HistoryLine(history, parts.words())));
    root.setLeft(rail());
    root.setCenter(beside);
    root.setId("home");
    subscription =
        Subscription.combine(
            place.page().subscribe(this::open),
            newDevices.shown().subscribe(this::mark),
            ShortcutKeys.of(root, this::press),
            Later.ofWindow().after(PAGE_LOOK, () -> parts.relay().pages().ask(account.relay())),
            parts.relay().pages().standing().subscribe(this::warnOfPage));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    connection.close();
    history.close();
    notifier.close();
    newDevices.close();
    newDeviceNotifier.close();
    pages.values().forEach(Screen::close);
  }

  private void open(HomePage page) {
    Optional.ofNullable(buttons.get(page)).ifPresent(button -> button.setSelected(true));
    beside.setCenter(pages.computeIfAbsent(page, this::make).root());
  }

  private void warnOfPage(PageStanding page) {
    if (page instanceof PageStanding.Other) {
      parts.program().tell("settings.page.warning");
    }
  }

  private void openChat(AccountId chat) {
    parts.program().raise();
    place.page().set(HomePage.CHATS);
    chats.open(chat);
  }

  private void openDevices() {
    parts.program().raise();
    place.page().set(HomePage.DEVICES);
  }

  /// A device that the person has not seen stands as a dot on the rail.
  private void mark(Optional<NewDevice> device) {
    Optional.ofNullable(buttons.get(HomePage.DEVICES))
        .ifPresent(button -> button.pseudoClassStateChanged(NEWS, device.isPresent()));
    if (device.isEmpty()) {
      newDeviceNotifier.seen();
    }
  }

  private Screen make(HomePage page) {
    return switch (page) {
      case CHATS -> chats;
      case DEVICES -> new DevicesView(parts);
      case SETTINGS -> new SettingsView(parts, account, place.section());
    };
  }

  private void press(Shortcut shortcut) {
    switch (shortcut) {
      case CHATS -> place.page().set(HomePage.CHATS);
      case NEW_CHAT -> {
        place.page().set(HomePage.CHATS);
        chats.newChat();
      }
      case DEVICES -> place.page().set(HomePage.DEVICES);
      case SETTINGS -> place.page().set(HomePage.SETTINGS);
      case KEYS -> {
        place.section().set(SettingsSection.KEYS);
        place.page().set(HomePage.SETTINGS);
      }
      case LOCK -> lock();
      case QUIT -> parts.program().quit();
    }
  }

  /// Where there is nothing to unlock it with yet, the way there.
  private void lock() {
    if (account.signIn() == SignIn.STAY && parts.program().lock().isOn()) {
      parts.program().lock().lockNow();
    } else {
      place.section().set(SettingsSection.PRIVACY);
      place.page().set(HomePage.SETTINGS);
    }
  }

  private VBox rail() {
    VBox rail = new VBox();
    rail.getStyleClass().add("home-rail");
    ToggleGroup group = new ToggleGroup();
    for (HomePage page : HomePage.values()) {
      ToggleButton button = button(page);
      button.setToggleGroup(group);
      buttons.put(page, button);
      if (page == HomePage.SETTINGS) {
        rail.getChildren().add(space());
      }
      rail.getChildren().add(button);
    }
    // a page is always open: pressing the open one again changes nothing
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          }
        });
    return rail;
  }

  private static Region space() {
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    return space;
  }

  private ToggleButton button(HomePage page) {
    String name = parts.words().text("home", page);
    ToggleButton button = new ToggleButton();
    Circle dot = new Circle(DOT);
    dot.getStyleClass().add("home-dot");
    StackPane.setAlignment(dot, Pos.TOP_RIGHT);
    button.setGraphic(new StackPane(new FontIcon(page.icon()), dot));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setId("home-" + page.name().toLowerCase(Locale.ROOT));
    button.setOnAction(_ -> place.page().set(page));
    return button;
  }
}
