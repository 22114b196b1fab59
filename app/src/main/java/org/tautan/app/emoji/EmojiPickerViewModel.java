package org.tautan.app.emoji;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tautan.app.words.Words;

/// The emoji that a person may choose from: recent ones and all categories, or what a search found;
/// and which of them the keyboard stands on. On the window's thread.
public final class EmojiPickerViewModel {
  /// A place in the rows.
  ///
  /// @param row among the rows
  /// @param column in that row
  public record Spot(int row, int column) {}

  private final EmojiCatalog catalog;
  private final EmojiChoices choices;
  private final Words words;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<PickerRow> rows = FXCollections.observableArrayList();
  private final Map<EmojiCategory, Integer> starts = new EnumMap<>(EmojiCategory.class);
  private final ReadOnlyObjectWrapper<Optional<Spot>> spot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int columns = 9;

  /// Offers everything at first.
  ///
  /// @param choices what was chosen last; learns what is chosen now
  public EmojiPickerViewModel(EmojiCatalog catalog, EmojiChoices choices, Words words) {
    this.catalog = catalog;
    this.choices = choices;
    this.words = words;
    query.subscribe((_, _) -> fill());
    fill();
  }

  /// What is searched for; empty for everything.
  public StringProperty query() {
    return query;
  }

  /// What is to be seen.
  public ObservableList<PickerRow> rows() {
    return rows;
  }

  /// Where the keyboard stands.
  public ReadOnlyObjectProperty<Optional<Spot>> spot() {
    return spot.getReadOnlyProperty();
  }

  /// The emoji on which the keyboard stands.
  public Optional<EmojiEntry> current() {
    return spot.get().flatMap(this::at);
  }

  /// The row in which a category begins; empty while something is searched for.
  public Optional<Integer> start(EmojiCategory category) {
    return Optional.ofNullable(starts.get(category));
  }

  /// As many fit beside each other.
  public void columns(int fitting) {
    int wanted = Math.max(1, fitting);
    if (wanted != columns) {
      columns = wanted;
      fill();
    }
  }

  /// Moves along a row, and on to the next.
  public void moveAlong(int by) {
    List<Spot> all = spots();
    int now = spot.get().map(all::indexOf).orElse(-1);
    if (!all.isEmpty()) {
      spot.set(Optional.of(all.get(Math.clamp(now + (long) by, 0, all.size() - 1))));
    }
  }

  /// Moves to another row.
  ///
  /// @return whether there was one
  public boolean moveAcross(int by) {
    Spot now = spot.get().orElse(new Spot(-1, 0));
    for (int row = now.row() + by; row >= 0 && row < rows.size(); row += by) {
      if (rows.get(row) instanceof PickerRow.Line(List<EmojiEntry> entries)) {
        spot.set(Optional.of(new Spot(row, Math.min(now.column(), entries.size() - 1))));
        return true;
      }
    }
    return false;
  }

  /// Leaves the emoji for the search.
  public void leave() {
    spot.set(Optional.empty());
  }

  /// The person took one.
  public void chosen(EmojiEntry entry) {
    choices.chosen(entry.symbol());
  }

  /// The tone in which the person wants an emoji.
  public SkinTone tone(EmojiEntry entry) {
    return choices.tone(entry.symbol());
  }

  /// The person wants it in another one from now on.
  public void wanted(EmojiEntry entry, SkinTone tone) {
    choices.wanted(entry.symbol(), tone);
  }

  /// Shows what was chosen last anew.
  public void refresh() {
    fill();
  }

  private Optional<EmojiEntry> at(Spot place) {
    return place.row() < rows.size()
            && rows.get(place.row()) instanceof PickerRow.Line(List<EmojiEntry> entries)
            && place.column() < entries.size()
        ? Optional.of(entries.get(place.column()))
        : Optional.empty();
  }

  private List<Spot> spots() {
    List<Spot> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row) instanceof PickerRow.Line(List<EmojiEntry> entries)) {
        for (int column = 0; column < entries.size(); column++) {
          all.add(new Spot(row, column));
        }
      }
    }
    return all;
  }

  private void fill() {
    List<PickerRow> filled = new ArrayList<>();
    starts.clear();
    if (query.get().isBlank()) {
      add(filled, words.text("emoji.recent"), recent());
      for (EmojiCategory category : EmojiCategory.values()) {
        starts.put(category, filled.size());
        add(filled, words.text("emoji.category", category), catalog.of(category));
      }
    } else {
      List<EmojiEntry> found = catalog.search(query.get());
      add(filled, words.text("emoji.found"), found);
      if (found.isEmpty()) {
        filled.add(new PickerRow.Heading(words.text("emoji.none")));
      }
    }
    rows.setAll(filled);
    spot.set(Optional.empty());
    if (!query.get().isBlank()) {
      moveAlong(1);
    }
  }

  private List<EmojiEntry> recent() {
    return choices.recent().stream().map(catalog::find).flatMap(Optional::stream).toList();
  }

  private void add(List<PickerRow> to, String heading, List<EmojiEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    to.add(new PickerRow.Heading(heading));
    for (int from = 0; from < entries.size(); from += columns) {
      to.add(new PickerRow.Line(entries.subList(from, Math.min(entries.size(), from + columns))));
    }
  }
}
