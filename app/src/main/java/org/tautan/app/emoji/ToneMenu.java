package org.tautan.app.emoji;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.tautan.app.words.Words;

/// The skin tones of an emoji, in a small menu: by right click, by a long press, or by the keyboard
/// (see [EmojiPicker]).
final class ToneMenu {
  private static final Duration LONG = Duration.millis(500);
  private static final double PICTURE = 24;

  private final Words words;
  private final EmojiImages images;
  private final ContextMenu menu = new ContextMenu();
  private boolean pressedLong;

  ToneMenu(Words words, EmojiImages images) {
    this.words = words;
    this.images = images;
    menu.setId("emoji-tones");
  }

  /// Lets the mouse open it on a tile.
  void follow(Node tile, EmojiEntry entry, Consumer<SkinTone> then) {
    PauseTransition press = new PauseTransition(LONG);
    press.setOnFinished(_ -> {
      pressedLong = true;
      open(tile, entry, then);
    });
    tile.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          pressedLong = false;
          if (event.getButton() == MouseButton.PRIMARY) {
            press.playFromStart();
          }
        });
    tile.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> press.stop());
    tile.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> press.stop());
    tile.setOnContextMenuRequested(event -> {
      open(tile, entry, then);
      event.consume();
    });
  }

  /// Whether the click that has just ended opened the menu, and takes no emoji.
  boolean wasPressedLong() {
    return pressedLong;
  }

  /// Offers the tones below a tile.
  ///
  /// @param then is told which one the person wants
  void open(Node tile, EmojiEntry entry, Consumer<SkinTone> then) {
    menu.getItems().clear();
    for (SkinTone tone : SkinTone.values()) {
      MenuItem item = new MenuItem(words.text("emoji.tone", tone));
      item.setId("emoji-tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      images.of(entry.in(tone)).ifPresent(image -> item.setGraphic(new ImageView(image)));
      if (item.getGraphic() instanceof ImageView view) {
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
      }
      item.setOnAction(_ -> then.accept(tone));
      menu.getItems().add(item);
    }
    menu.show(tile, Side.BOTTOM, 0, 0);
  }
}
