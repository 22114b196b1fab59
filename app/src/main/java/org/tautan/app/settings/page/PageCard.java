package org.tautan.app.settings.page;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tautan.app.relay.PageStanding;
import org.tautan.app.relay.PageWatch;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.model.RelayAddress;
import org.tautan.relay.PageHash;

/// Which phone page this program knows, and whether the account's relay serves that one.
final class PageCard {
  private final Words words;
  private final Label own = new Label("–");
  private final Label there = WrappedLabel.of("", "t-body");
  private final VBox root;
  private final Subscription subscription;

  /// Asks the relay at once.
  PageCard(PageWatch pages, RelayAddress relay, Words words) {
    this.words = words;
    own.setId("settings-page-own");
    there.setId("settings-page-there");
    SettingRows rows = new SettingRows(words);
    root =
        SettingRows.card(
            WrappedLabel.of(words.text("settings.page"), "t-strong"),
            WrappedLabel.of(words.text("settings.page.means"), "t-small"),
            rows.fact("settings.page-own", own),
            there);
    subscription =
        Subscription.combine(
            pages.own().subscribe(this::showOwn), pages.standing().subscribe(this::show));
    pages.ask(relay);
  }

  VBox root() {
    return root;
  }

  void close() {
    subscription.unsubscribe();
  }

  private void showOwn(Optional<PageHash> hash) {
    own.setText(hash.map(PageHash::grouped).orElse("–"));
  }

  private void show(PageStanding standing) {
    there.getStyleClass().removeAll("t-danger");
    switch (standing) {
      case PageStanding.Unknown() -> there.setText(words.text("settings.page.unknown"));
      case PageStanding.None() -> there.setText(words.text("settings.page.none"));
      case PageStanding.Same() -> there.setText(words.text("settings.page.same"));
      case PageStanding.Other(PageHash other) -> {
        there.setText(words.text("settings.page.other", other.grouped()));
        there.getStyleClass().add("t-danger");
      }
    }
  }
}
