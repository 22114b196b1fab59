package org.tautan.app.emoji;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.tautan.app.emoji.EmojiEntry.Toning;
import org.tautan.app.words.Words;

/// A drawer of emoji: a search, the categories, and all of them. The arrows walk from the search
/// into the emoji and between them, Enter takes one, Escape leaves; Alt+Down, a right click or a
/// long press offers the skin tones of one that has them.
public final class EmojiPicker extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double PICTURE = 26;
  private static final double TILE = 40;

  private final EmojiPickerViewModel model;
  private final Words words;
  private final EmojiImages images;
  private final Consumer<String> take;
  private final Runnable leave;
  private final ToneMenu tones;
  private final TextField search = new TextField();
  private final Label name = new Label();
  private final VirtualFlow<PickerRow, Cell<PickerRow, Node>> flow;

  /// Shows what the model offers.
  ///
  /// @param take is told of each emoji that the person takes
  /// @param leave closes the drawer
  public EmojiPicker(
      EmojiPickerViewModel model,
      Words words,
      EmojiImages images,
      Consumer<String> take,
      Runnable leave) {
    this.model = model;
    this.words = words;
    this.images = images;
    this.take = take;
    this.leave = leave;
    this.tones = new ToneMenu(words, images);
    search.setId("emoji-search");
    search.setPromptText(words.text("emoji.search"));
    search.setAccessibleText(words.text("emoji.search"));
    search.textProperty().bindBidirectional(model.query());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    flow = VirtualFlow.createVertical(model.rows(), row -> Cell.wrapNode(row(row)));
    flow.setId("emoji-rows");
    flow.widthProperty()
        .subscribe(width -> model.columns((int) ((width.doubleValue() - 24) / TILE)));
    VirtualizedScrollPane<?> scroll = new VirtualizedScrollPane<>(flow);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    model.spot().subscribe(this::show);
    name.getStyleClass().add("emoji-name");
    name.setId("emoji-name");
    getChildren().addAll(new HBox(search, categories()), scroll, name);
    ((HBox) getChildren().getFirst()).getStyleClass().add("emoji-top");
    getStyleClass().add("emoji-picker");
    setId("emoji-picker");
  }

  /// Begins anew, with the cursor in the search.
  public void begin() {
    model.refresh();
    search.clear();
    search.requestFocus();
  }

  private HBox categories() {
    HBox bar = new HBox();
    bar.getStyleClass().add("emoji-categories");
    for (EmojiCategory category : EmojiCategory.values()) {
      String called = words.text("emoji.category", category);
      Button button = new Button();
      button.setGraphic(picture(category.sign(), 20));
      button.setAccessibleText(called);
      button.setTooltip(new Tooltip(called));
      button.setId("emoji-" + category.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().add("emoji-category");
      button.setOnAction(_ -> {
        search.clear();
        model.start(category).ifPresent(flow::showAsFirst);
      });
      bar.getChildren().add(button);
    }
    return bar;
  }

  private Node row(PickerRow row) {
    return switch (row) {
      case PickerRow.Heading(String text) -> {
        Label heading = new Label(text);
        heading.getStyleClass().add("emoji-heading");
        yield heading;
      }
      case PickerRow.Line(List<EmojiEntry> entries) -> {
        HBox line = new HBox();
        line.setAlignment(Pos.CENTER_LEFT);
        entries.forEach(entry -> line.getChildren().add(tile(entry)));
        mark(line, entries);
        yield line;
      }
    };
  }

  private StackPane tile(EmojiEntry entry) {
    StackPane tile = new StackPane(picture(entry.in(model.tone(entry)), PICTURE));
    tile.setMinSize(TILE, TILE);
    tile.setMaxSize(TILE, TILE);
    tile.getStyleClass().add("emoji-tile");
    tile.setAccessibleRole(AccessibleRole.BUTTON);
    tile.setAccessibleText(called(entry));
    tile.setUserData(entry);
    tile.setOnMouseEntered(_ -> name.setText(called(entry)));
    tile.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && !tones.wasPressedLong()) {
        taken(entry);
      }
    });
    if (entry.toning() == Toning.TONES) {
      tile.setAccessibleHelp(words.text("emoji.tones"));
      tones.follow(tile, entry, tone -> taken(entry, tone));
    }
    return tile;
  }

  private ImageView picture(String symbol, double size) {
    ImageView view = new ImageView();
    images.of(symbol).ifPresent(view::setImage);
    view.setFitWidth(size);
    view.setFitHeight(size);
    return view;
  }

  private void taken(EmojiEntry entry) {
    model.chosen(entry);
    take.accept(entry.in(model.tone(entry)));
  }

  private void taken(EmojiEntry entry, SkinTone tone) {
    model.wanted(entry, tone);
    tiles()
        .filter(tile -> entry.equals(tile.getUserData()))
        .forEach(tile -> {
          tile.getChildren().setAll(picture(entry.in(tone), PICTURE));
          tile.setAccessibleText(called(entry));
        });
    taken(entry);
  }

  /// Its name, and the skin tone that it is wanted in.
  private String called(EmojiEntry entry) {
    String own = entry.name(words.language());
    SkinTone tone = model.tone(entry);
    return entry.toning() == Toning.TONES && tone != SkinTone.DEFAULT
        ? own + ", " + words.text("emoji.tone", tone)
        : own;
  }

  /// The tiles that are to be seen.
  private Stream<StackPane> tiles() {
    return flow.visibleCells().stream()
        .map(Cell::getNode)
        .filter(HBox.class::isInstance)
        .flatMap(line -> ((HBox) line).getChildren().stream())
        .filter(StackPane.class::isInstance)
        .map(StackPane.class::cast);
  }

  private boolean offerTones() {
    Optional<EmojiEntry> current = model.current().filter(entry -> entry.toning() == Toning.TONES);
    current.ifPresent(entry ->
        tiles()
            .filter(tile -> entry.equals(tile.getUserData()))
            .findFirst()
            .ifPresent(tile -> tones.open(tile, entry, tone -> taken(entry, tone))));
    return true;
  }

  private void pressed(KeyEvent event) {
    boolean inSearch = search.isFocused();
    boolean handled =
        switch (event.getCode()) {
          case ESCAPE -> {
            leave.run();
            yield true;
          }
          case DOWN -> event.isAltDown() ? offerTones() : model.moveAcross(1);
          case UP -> {
            if (!model.moveAcross(-1)) {
              model.leave();
            }
            yield true;
          }
          case LEFT -> inSearch && along(-1);
          case RIGHT -> inSearch && along(1);
          case ENTER -> {
            Optional<EmojiEntry> current = inSearch ? model.current() : Optional.empty();
            current.ifPresent(this::taken);
            yield current.isPresent();
          }
          default -> false;
        };
    if (handled) {
      event.consume();
    }
  }

  /// While the keyboard stands on an emoji the arrows walk; else they move the search's cursor.
  private boolean along(int by) {
    if (model.spot().get().isEmpty()) {
      return false;
    }
    model.moveAlong(by);
    return true;
  }

  private void show(Optional<EmojiPickerViewModel.Spot> spot) {
    spot.ifPresent(place -> flow.show(place.row()));
    model.current().ifPresent(entry -> name.setText(called(entry)));
    tiles().forEach(this::mark);
    search.setAccessibleHelp(model.current().map(this::called).orElse(""));
  }

  private void mark(HBox line, List<EmojiEntry> entries) {
    if (model.current().filter(entries::contains).isPresent()) {
      line.getChildren().forEach(this::mark);
    }
  }

  private void mark(Node tile) {
    tile.pseudoClassStateChanged(
        CURRENT, model.current().filter(entry -> entry.equals(tile.getUserData())).isPresent());
  }
}
