package org.tautan.app.link;

import java.time.InstantSource;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.shell.Screen;
import org.tautan.app.words.Words;
import org.tautan.desktop.Beginning;

/// The screen on which this computer is linked: one card a state.
public final class LinkView implements Screen {
  private final LinkViewModel model;
  private final Words words;
  private final CompareCard compare;
  private final InstantSource clock;
  private final StackPane card = new StackPane();
  private final VBox page = new VBox();
  private final ScrollPane root = new ScrollPane(page);
  private final Subscription subscription;
  private Optional<CodeCard> code = Optional.empty();

  /// The screen of a linking, which it ends when it is closed.
  ///
  /// @param beginning why this computer is not linked
  public LinkView(
      LinkViewModel model,
      Words words,
      EmojiImages emoji,
      InstantSource clock,
      Beginning beginning) {
    this.model = model;
    this.words = words;
    this.clock = clock;
    this.compare = new CompareCard(model, words, emoji);
    card.setAlignment(Pos.CENTER);
    page.getChildren().add(card);
    page.setAlignment(Pos.CENTER);
    page.getStyleClass().add("link-screen");
    if (beginning == Beginning.AFTER_UNTIL_CLOSED) {
      page.getChildren().addFirst(afterUntilClosed());
    }
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.getStyleClass().add("edge-to-edge");
    root.setId("link");
    subscription = model.state().subscribe(this::show);
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

  private Label afterUntilClosed() {
    Label why = new Label(words.text("link.after-until-closed"));
    why.getStyleClass().add("link-beginning");
    why.setId("link-beginning");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    return why;
  }

  private void show(LinkState state) {
    switch (state) {
      case LinkState.Preparing() -> preparing();
      case LinkState.ShowingCode showing -> codeCard().show(showing);
      case LinkState.RelayFailed(String why) ->
          message(
              MessageCard.failed(
                  words.text("link.relay-failed"),
                  words.text("link.relay-failed.next", why),
                  words.text("shell.try-again"),
                  model::restartRelay));
      case LinkState.CodesUsedUp() ->
          message(
              MessageCard.calm(
                  words.text("link.used-up"),
                  words.text("link.used-up.next"),
                  words.text("link.new-code"),
                  model::showNewCode));
      case LinkState.Comparing(var emoji, var phone) -> message(compare.asking(emoji, phone));
      case LinkState.WaitingForPhone(var emoji, var phone) ->
          message(compare.waiting(emoji, phone));
      case LinkState.Failed(var why) ->
          message(
              MessageCard.failed(
                  words.text("link.failed.title"),
                  words.text("link.failed", why),
                  words.text("link.new-code"),
                  model::showNewCode));
      case LinkState.Linked() -> message(MessageCard.busy(words.text("link.finishing")));
    }
  }

  /// A code that is being replaced stays where it is, so that nothing jumps.
  private void preparing() {
    codeCard().prepare();
  }

  private CodeCard codeCard() {
    CodeCard shown = code.orElseGet(() -> new CodeCard(model, words, clock));
    if (code.isEmpty()) {
      code = Optional.of(shown);
      card.getChildren().setAll(shown);
    }
    return shown;
  }

  private void message(Node message) {
    code = Optional.empty();
    card.getChildren().setAll(message);
  }
}
