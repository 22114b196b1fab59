package org.tautan.app.home;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.chatlist.ChatsView;
import org.tautan.app.shell.Screen;
import org.tautan.engine.api.OwnAccount;

/// What an account sees: at the left a rail of pages, beside it the open page. Pages are made when
/// they are first opened and live as long as this view.
public final class HomeView implements Screen {
  private final AppParts parts;
  private final OwnAccount account;
  private final BorderPane root = new BorderPane();
  private final Map<HomePage, Screen> pages = new EnumMap<>(HomePage.class);

  /// The home of an account.
  public HomeView(AppParts parts, OwnAccount account) {
    this.parts = parts;
    this.account = account;
    root.setLeft(rail());
    root.setId("home");
    open(HomePage.CHATS);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    pages.values().forEach(Screen::close);
  }

  private void open(HomePage page) {
    root.setCenter(pages.computeIfAbsent(page, this::make).root());
  }

  private Screen make(HomePage page) {
    return switch (page) {
      case CHATS -> new ChatsView(parts, account);
    };
  }

  private VBox rail() {
    VBox rail = new VBox();
    rail.getStyleClass().add("home-rail");
    ToggleGroup group = new ToggleGroup();
    for (HomePage page : HomePage.values()) {
      ToggleButton button = button(page);
      button.setToggleGroup(group);
      button.setSelected(page == HomePage.CHATS);
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

  private ToggleButton button(HomePage page) {
    String name = parts.words().text("home", page);
    ToggleButton button = new ToggleButton();
    button.setGraphic(new FontIcon(page.icon()));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setId("home-" + page.name().toLowerCase(Locale.ROOT));
    button.setOnAction(_ -> open(page));
    return button;
  }
}
