package org.tautan.app.link;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.link.MessageCard.Step;
import org.tautan.app.settings.page.PhoneSetup;
import org.tautan.app.settings.page.RelaySection;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.desktop.Beginning;
import org.tautan.engine.model.LinkFailure;

/// The screen on which this computer is linked: one card a state.
public final class LinkView implements Screen {
  private final LinkViewModel model;
  private final AppParts parts;
  private final Words words;
  private final CompareCard compare;
  private final StackPane card = new StackPane();
  private final VBox page = new VBox();
  private final ScrollPane root = new ScrollPane(page);
  private final Subscription subscription;
  private Optional<CodeCard> code = Optional.empty();
  private Subscription open = Subscription.EMPTY;

  /// The screen of a linking, which it ends when it is closed.
  ///
  /// @param beginning why this computer is not linked
  public LinkView(LinkViewModel model, AppParts parts, Beginning beginning) {
    this.model = model;
    this.parts = parts;
    this.words = parts.words();
    this.compare = new CompareCard(model, words, parts.emoji());
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
    leave();
    model.close();
  }

  private Label afterUntilClosed() {
    Label why = WrappedLabel.of(words.text("link.after-until-closed"), "link-beginning");
    why.setId("link-beginning");
    return why;
  }

  private void show(LinkState state) {
    leave();
    switch (state) {
      case LinkState.Preparing() -> preparing();
      case LinkState.ShowingCode showing -> codeCard().show(showing);
      case LinkState.RelayFailed(String why) ->
          message(
              MessageCard.failed(
                  words.text("link.relay-failed"),
                  words.text("link.relay-failed.next", why),
                  new Step("link-next", words.text("shell.try-again"), model::restartRelay),
                  otherRelay()));
      case LinkState.CodesUsedUp() ->
          message(
              MessageCard.calm(
                  words.text("link.used-up"), words.text("link.used-up.next"), newCode()));
      case LinkState.Comparing(var emoji, var phone) -> message(compare.asking(emoji, phone));
      case LinkState.WaitingForPhone(var emoji, var phone) ->
          message(compare.waiting(emoji, phone));
      case LinkState.Failed(var why) ->
          message(
              MessageCard.failed(
                  words.text("link.failed.title"), words.text("link.failed", why), steps(why)));
      case LinkState.ChoosingRelay() -> chooseRelay();
      case LinkState.SettingUpPhone() -> setUpPhone();
      case LinkState.Linked() -> message(MessageCard.busy(words.text("link.finishing")));
    }
  }

  private Step[] steps(LinkFailure why) {
    return switch (why) {
      case OTHER_RELAY -> new Step[] {otherRelay(), newCode()};
      case RELAY_UNREACHABLE -> new Step[] {newCode(), otherRelay()};
      case EXPIRED,
          ALREADY_USED,
          DECLINED_HERE,
          DECLINED_THERE,
          EMOJI_DIFFER,
          CLOCK_WRONG,
          TOO_MANY_DEVICES,
          NOT_A_TAUTAN_CODE,
          VERSION_TOO_NEW,
          NOT_VERIFIED,
          OTHER_SIDE_GONE,
          ADMISSION_NEEDED ->
          new Step[] {newCode()};
    };
  }

  private Step newCode() {
    return new Step("link-next", words.text("link.new-code"), model::showNewCode);
  }

  private Step otherRelay() {
    return new Step("link-relay", words.text("link.relay"), model::chooseRelay);
  }

  /// The choice is the one of the settings; it shows a new code when another relay is chosen.
  private void chooseRelay() {
    RelaySection section = new RelaySection(parts, Optional.empty());
    open = section::close;
    message(RelayCard.of("link.relay", section.root(), words, model::showNewCode));
  }

  private void setUpPhone() {
    PhoneSetup setup = new PhoneSetup(parts);
    open = setup::close;
    message(RelayCard.of("link.phone", setup.root(), words, model::showNewCode));
  }

  private void leave() {
    open.unsubscribe();
    open = Subscription.EMPTY;
  }

  /// A code that is being replaced stays where it is, so that nothing jumps.
  private void preparing() {
    codeCard().prepare();
  }

  private CodeCard codeCard() {
    CodeCard shown = code.orElseGet(() -> new CodeCard(model, words, parts.clock()));
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
