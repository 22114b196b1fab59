package org.tautan.app.link;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.linking.LinkEmoji;

/// The card with the three pictures, the phone's name and account, and "is this your phone?".
final class CompareCard {
  private static final double PICTURE = 56;

  private final LinkViewModel model;
  private final Words words;
  private final EmojiImages images;

  CompareCard(LinkViewModel model, Words words, EmojiImages images) {
    this.model = model;
    this.words = words;
    this.images = images;
  }

  /// While this person has not answered.
  Node asking(List<LinkEmoji> emoji, LinkPeer.Phone phone) {
    Button yes = button("link.compare.yes", "link-yes", model::accept);
    yes.getStyleClass().add("accent");
    Button differ = button("link.compare.differ", "link-differ", model::picturesDiffer);
    Button no = button("link.compare.no", "link-no", model::decline);
    HBox buttons = new HBox(yes, differ, no);
    buttons.getStyleClass().add("link-buttons");
    return card(emoji, phone, buttons);
  }

  /// When this person has said yes.
  Node waiting(List<LinkEmoji> emoji, LinkPeer.Phone phone) {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setPrefSize(20, 20);
    Label text = new Label(words.text("link.waiting"));
    text.getStyleClass().add("t-muted");
    HBox waiting = new HBox(progress, text);
    waiting.getStyleClass().add("link-buttons");
    return card(emoji, phone, waiting);
  }

  private Node card(List<LinkEmoji> emoji, LinkPeer.Phone phone, Node below) {
    Label title = label("link.compare", "t-heading");
    Label name = WrappedLabel.of(phone.displayName(), "t-title");
    name.setId("link-phone-name");
    Label account = label("link.compare.account", "t-small", phone.account().display());
    Label same = label("link.compare.same", "t-muted");
    HBox pictures = new HBox();
    pictures.getStyleClass().add("link-emoji");
    emoji.forEach(one -> pictures.getChildren().add(picture(one)));
    VBox card = new VBox(title, name, account, pictures, same, below);
    card.getStyleClass().addAll("t-card", "link-message");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private Node picture(LinkEmoji emoji) {
    String called = name(emoji);
    ImageView image = new ImageView();
    images.of(emoji.symbol()).ifPresent(image::setImage);
    image.setFitWidth(PICTURE);
    image.setFitHeight(PICTURE);
    image.setAccessibleText(called);
    StackPane tile = new StackPane(image);
    tile.getStyleClass().add("link-emoji-tile");
    Label label = new Label(called);
    label.getStyleClass().add("t-small");
    VBox one = new VBox(tile, label);
    one.setAlignment(Pos.CENTER);
    one.getStyleClass().add("link-emoji-one");
    return one;
  }

  private String name(LinkEmoji emoji) {
    String name = words.language() == Language.INDONESIAN ? emoji.indonesian() : emoji.english();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Label label(String key, String style, Object... arguments) {
    return WrappedLabel.of(words.text(key, arguments), style);
  }

  private Button button(String key, String id, Runnable run) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
