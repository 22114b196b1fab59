package org.tautan.app.chatlist;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.text.OneLine;
import org.tautan.app.words.Words;
import org.tautan.engine.model.MessageStatus;

/// The second line of a row: a sign of how far one's own words have come, and the preview.
final class PreviewPane extends HBox {
  private static final PseudoClass LIVELY = PseudoClass.getPseudoClass("lively");
  private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final Words words;
  private final Label draft = new Label();
  private final Ticks ticks = new Ticks();
  private final FontIcon sign = new FontIcon();
  private final OneLine text;

  PreviewPane(Words words, EmojiImages emoji) {
    this.words = words;
    this.text = new OneLine(emoji, "chat-preview-text");
    draft.setText(words.text("chatlist.draft"));
    draft.getStyleClass().add("chat-draft");
    draft.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("chat-preview");
    HBox.setHgrow(text, Priority.ALWAYS);
    setMinWidth(0);
    getChildren().addAll(draft, ticks, sign, text);
  }

  /// Shows a preview.
  void show(Preview preview) {
    pseudoClassStateChanged(LIVELY, preview instanceof Preview.Typing);
    present(draft, preview instanceof Preview.Draft);
    present(ticks, preview instanceof Preview.Mine);
    if (preview instanceof Preview.Mine(String _, MessageStatus status)) {
      ticks.show(status);
      ticks.pseudoClassStateChanged(READ, status == MessageStatus.READ);
      ticks.pseudoClassStateChanged(FAILED, status == MessageStatus.FAILED);
    }
    showSign(preview);
    text.show(text(words, preview));
  }

  /// The preview in words.
  static String text(Words words, Preview preview) {
    return switch (preview) {
      case Preview.Typing() -> words.text("chatlist.typing");
      case Preview.Draft(String begun) -> begun;
      case Preview.Mine(String said, MessageStatus _) -> said;
      case Preview.Theirs(String said) -> said;
      case Preview.Told(var line) -> words.text("chatlist.line", line);
      case Preview.NeedsUpdate() -> words.text("chatlist.needs-update");
      case Preview.Undecrypted(var state) -> words.text("chatlist.undecrypted", state);
      case Preview.Blocked() -> words.text("chatlist.blocked");
      case Preview.Nothing() -> words.text("chatlist.nothing");
    };
  }

  private void showSign(Preview preview) {
    Feather icon =
        switch (preview) {
          case Preview.Told(var _) -> Feather.INFO;
          case Preview.NeedsUpdate() -> Feather.ARROW_UP_CIRCLE;
          case Preview.Undecrypted(var _) -> Feather.CLOCK;
          case Preview.Blocked() -> Feather.SLASH;
          case Preview.Typing(),
              Preview.Draft(var _),
              Preview.Mine(var _, var _),
              Preview.Theirs(var _),
              Preview.Nothing() ->
              Feather.CIRCLE;
        };
    present(sign, icon != Feather.CIRCLE);
    sign.setIconCode(icon);
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  /// One or two ticks, a clock or a warning.
  private static final class Ticks extends HBox {
    private static final double TOGETHER = -8;

    private final FontIcon first = new FontIcon(Feather.CHECK);
    private final FontIcon second = new FontIcon(Feather.CHECK);

    Ticks() {
      getStyleClass().add("chat-ticks");
      setSpacing(TOGETHER);
      getChildren().addAll(first, second);
      setMinWidth(USE_PREF_SIZE);
    }

    void show(MessageStatus status) {
      first.setIconCode(
          switch (status) {
            case WAITING -> Feather.CLOCK;
            case FAILED -> Feather.ALERT_CIRCLE;
            case SENT, DELIVERED, READ, RECEIVED -> Feather.CHECK;
          });
      boolean two = status == MessageStatus.DELIVERED || status == MessageStatus.READ;
      present(second, two);
    }
  }
}
