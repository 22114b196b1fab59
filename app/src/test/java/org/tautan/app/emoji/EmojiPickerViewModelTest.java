package org.tautan.app.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;

class EmojiPickerViewModelTest {
  private final EmojiChoices choices = new EmojiChoices(EmojiChoicesFile.none());
  private final EmojiPickerViewModel model =
      new EmojiPickerViewModel(EmojiCatalog.bundled(), choices, Words.of(Language.ENGLISH));

  @Test
  void beginsWithWhatWasChosenLast() {
    model.chosen(EmojiCatalog.bundled().find("🍚").orElseThrow());
    model.chosen(EmojiCatalog.bundled().find("🎉").orElseThrow());
    model.chosen(EmojiCatalog.bundled().find("🍚").orElseThrow());
    model.refresh();

    assertEquals(new PickerRow.Heading("Recently used"), model.rows().getFirst());
    assertEquals(List.of("🍚", "🎉"), symbols(1));
  }

  @Test
  void theArrowsWalkFromTheSearchThroughAllEmoji() {
    model.columns(4);
    assertEquals(Optional.empty(), model.current());

    assertTrue(model.moveAcross(1));
    assertEquals("😀", symbol());
    model.moveAlong(3);
    model.moveAlong(1);
    assertEquals(symbols(2).getFirst(), symbol(), "the next row follows");
    assertTrue(model.moveAcross(-1));
    assertEquals("😀", symbol());
    assertFalse(model.moveAcross(-1), "above it is the search");
    model.moveAlong(Integer.MAX_VALUE);
    assertTrue(
        model.rows().getLast() instanceof PickerRow.Line line
            && line.entries().getLast().symbol().equals(symbol()));
  }

  @Test
  void aSearchStandsOnItsBestAtOnce() {
    model.query().set("kucing");
    assertEquals("🐈", symbol());

    model.query().set("qqqq");
    assertEquals(List.of(new PickerRow.Heading("No emoji found")), model.rows());
    assertEquals(Optional.empty(), model.current());

    model.query().set("");
    assertEquals(
        new PickerRow.Heading("Flags"),
        model.rows().get(model.start(EmojiCategory.FLAGS).orElseThrow()));
  }

  @Test
  void aPlaceThatIsGoneIsNotAnEmoji() {
    model.moveAcross(1);
    model.query().set("kucing");
    model.columns(2);

    assertTrue(model.current().isPresent());
  }

  private String symbol() {
    return model.current().orElseThrow().symbol();
  }

  private List<String> symbols(int row) {
    return model.rows().get(row) instanceof PickerRow.Line(List<EmojiEntry> entries)
        ? entries.stream().map(EmojiEntry::symbol).toList()
        : List.of();
  }
}
