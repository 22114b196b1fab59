package org.tautan.app.avatar;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.protocol.AccountId;

/// The round sign of a person: the initials of their name on a colour of their account's. It says
/// nothing to those who hear the window, because the name stands beside it.
public final class Avatar extends StackPane {
  private static final int COLOURS = 8;
  private static final double EMOJI_SHARE = 0.55;

  private final EmojiImages emoji;
  private final Label letters = new Label();
  private final ImageView picture = new ImageView();
  private final FontIcon icon = new FontIcon(Feather.USER);

  /// One that shows nobody yet.
  public Avatar(EmojiImages emoji) {
    this.emoji = emoji;
    getStyleClass().add("avatar");
    letters.getStyleClass().add("avatar-letters");
    picture.setPreserveRatio(true);
    picture.fitWidthProperty().bind(widthProperty().multiply(EMOJI_SHARE));
    getChildren().addAll(letters, picture, icon);
    setMouseTransparent(true);
  }

  /// The same, as large as the head of a page.
  public Avatar large() {
    getStyleClass().add("avatar-large");
    return this;
  }

  /// Shows somebody.
  ///
  /// @param title what they are called; their account id when they have no name
  public void show(AccountId account, String title) {
    dye(colour(account));
    switch (title.equals(account.display()) ? new Initials.None() : Initials.of(title)) {
      case Initials.Letters(String text) -> showLetters(text);
      case Initials.Picture(String grapheme) -> showEmoji(grapheme);
      case Initials.None() -> showIcon(Feather.USER);
    }
  }

  /// Shows this account's own devices, which are nobody.
  public void showDevices(AccountId account) {
    dye(colour(account));
    showIcon(Feather.MONITOR);
  }

  /// The number of an account's colour; the same everywhere and for ever.
  static int colour(AccountId account) {
    return (account.bytes().toByteArray()[0] & 255) % COLOURS;
  }

  private void dye(int colour) {
    for (int each = 0; each < COLOURS; each++) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass("colour-" + each), each == colour);
    }
  }

  private void showLetters(String text) {
    letters.setText(text);
    only(true, false, false);
  }

  private void showEmoji(String grapheme) {
    Optional<Image> image = emoji.of(grapheme);
    if (image.isPresent()) {
      picture.setImage(image.get());
      only(false, true, false);
    } else {
      showIcon(Feather.USER);
    }
  }

  private void showIcon(Feather which) {
    icon.setIconCode(which);
    only(false, false, true);
  }

  private void only(boolean asLetters, boolean asPicture, boolean asIcon) {
    letters.setVisible(asLetters);
    picture.setVisible(asPicture);
    icon.setVisible(asIcon);
  }
}
