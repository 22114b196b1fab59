package org.tautan.app.link;

import java.time.InstantSource;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.shell.Screen;
import org.tautan.app.words.Words;

/// The screen on which this computer is linked: one card a state.
public final class LinkView implements Screen {
  private final LinkViewModel model;
  private final Words words;
  private final CompareCard compare;
  private final InstantSource clock;
  private final StackPane card = new StackPane();
  private final ScrollPane root = new ScrollPane(card);
  private final Subscription subscription;
  private Optional<CodeCard> code = Optional.empty();

  /// The screen of a linking, which it ends when it is closed.
  public LinkView(LinkViewModel model, Words words, EmojiImages emoji, InstantSource clock) {
    this.model = model;
    this.words = words;
    this.clock = clock;
    this.compare = new CompareCard(model, words, emoji);
    card.setAlignment(Pos.CENTER);
    card.getStyleClass().add("link-screen");
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
