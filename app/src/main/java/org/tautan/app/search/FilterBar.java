package org.tautan.app.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import org.tautan.app.AppParts;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.protocol.AccountId;

/// Narrows what is found: in which chat, from whom, since when. Each says what was chosen.
public final class FilterBar extends FlowPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// Somebody whose messages or chat can be chosen.
  ///
  /// @param title as the list of chats calls them
  public record Choice(AccountId account, String title) {}

  private final SearchViewModel model;
  private final AppParts parts;
  private final AccountId own;
  private final Supplier<List<Choice>> chats;
  private final MenuButton chat = chip("search-filter-chat");
  private final MenuButton sender = chip("search-filter-sender");
  private final MenuButton time = chip("search-filter-time");
  private Optional<Choice> inChat = Optional.empty();
  private Optional<Choice> by = Optional.empty();
  private Period period = Period.ANY;

  /// @param own this person's account
  /// @param chats those that can be chosen, the newest first
  public FilterBar(
      AppParts parts, SearchViewModel model, AccountId own, Supplier<List<Choice>> chats) {
    this.parts = parts;
    this.model = model;
    this.own = own;
    this.chats = chats;
    // what can be chosen is only known when it is asked for
    chat.setOnShowing(_ -> fillChats());
    sender.setOnShowing(_ -> fillSenders());
    time.setOnShowing(_ -> fillTimes());
    getChildren().addAll(chat, sender, time);
    getStyleClass().add("search-filters");
    show();
  }

  /// Lets everything through again.
  public void clear() {
    inChat = Optional.empty();
    by = Optional.empty();
    period = Period.ANY;
    apply();
  }

  private void fillChats() {
    chat.getItems().clear();
    add(chat, words().text("search.chat.all"), inChat.isEmpty(), () -> inChat = Optional.empty());
    for (Choice one : chats.get()) {
      add(chat, one.title(), inChat.equals(Optional.of(one)), () -> inChat = Optional.of(one));
    }
  }

  private void fillSenders() {
    sender.getItems().clear();
    Choice you = new Choice(own, words().text("search.sender.you"));
    add(sender, words().text("search.sender.any"), by.isEmpty(), () -> by = Optional.empty());
    add(sender, you.title(), by.equals(Optional.of(you)), () -> by = Optional.of(you));
    for (Choice one : inChat.map(List::of).orElseGet(chats)) {
      add(sender, one.title(), by.equals(Optional.of(one)), () -> by = Optional.of(one));
    }
  }

  private void fillTimes() {
    time.getItems().clear();
    for (Period one : Period.values()) {
      add(time, words().text("search.time", one), period == one, () -> period = one);
    }
  }

  private void add(MenuButton chip, String text, boolean chosen, Runnable choose) {
    CheckMenuItem item = new CheckMenuItem(Direction.isolated(text));
    item.setMnemonicParsing(false);
    item.setSelected(chosen);
    item.setOnAction(_ -> {
      choose.run();
      apply();
    });
    chip.getItems().add(item);
  }

  private void apply() {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.ofInstant(parts.clock().instant(), zone);
    model
        .filter()
        .set(
            new SearchFilter(
                inChat.map(Choice::account),
                by.map(Choice::account),
                period.since(today, zone),
                OptionalLong.empty()));
    show();
  }

  private void show() {
    say(chat, "search.chat", inChat.map(Choice::title));
    say(sender, "search.sender", by.map(Choice::title));
    say(
        time,
        "search.time",
        period == Period.ANY ? Optional.empty() : Optional.of(words().text("search.time", period)));
  }

  private void say(MenuButton chip, String key, Optional<String> chosen) {
    String text = chosen.map(Direction::isolated).orElseGet(() -> words().text(key));
    chip.setText(text);
    chip.setAccessibleText(words().text(key) + ": " + text);
    chip.pseudoClassStateChanged(CHOSEN, chosen.isPresent());
  }

  private Words words() {
    return parts.words();
  }

  private static MenuButton chip(String id) {
    MenuButton chip = new MenuButton();
    chip.setId(id);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().add("search-chip");
    return chip;
  }
}
