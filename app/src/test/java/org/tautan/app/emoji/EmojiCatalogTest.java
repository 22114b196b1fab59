package org.tautan.app.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.desktop.words.Language;

class EmojiCatalogTest {
  private final EmojiCatalog catalog = EmojiCatalog.bundled();

  @Test
  void everyEmojiHasItsPictureAndIsTakenForOne() {
    for (EmojiEntry entry : catalog.entries()) {
      assertTrue(Emoji.is(entry.symbol()), entry.toString());
      assertTrue(EmojiImages.isThere(entry.symbol()), entry.toString());
    }
    assertTrue(catalog.entries().size() > 1_850);
  }

  @Test
  void everyCategoryHasSomeAndASign() {
    for (EmojiCategory category : EmojiCategory.values()) {
      assertTrue(catalog.of(category).size() > 50, category.name());
      assertTrue(EmojiImages.isThere(category.sign()), category.name());
    }
  }

  @Test
  void isSearchedInEnglishAndIndonesian() {
    assertEquals("🐈", catalog.search("kucing").getFirst().symbol());
    assertTrue(found("cat").contains("🐈"));
    assertEquals("🇮🇩", catalog.search("indonesia").getFirst().symbol());
    assertTrue(found("hati merah").contains("❤️"));
    assertTrue(found("RED heart").contains("❤️"));
    assertTrue(found("nasi").contains("🍚"));
  }

  @Test
  void everyWordOfASearchHasToFit() {
    assertFalse(found("red heart").contains("💙"));
    assertEquals(List.of(), catalog.search("qqqq"));
    assertEquals(List.of(), catalog.search("  "));
  }

  @Test
  void isNamedInTheLanguageOfTheWindow() {
    EmojiEntry rice = catalog.find("🍚").orElseThrow();

    assertEquals("cooked rice", rice.name(Language.ENGLISH));
    assertEquals("nasi matang", rice.name(Language.INDONESIAN));
  }

  private List<String> found(String typed) {
    return catalog.search(typed).stream().map(EmojiEntry::symbol).toList();
  }
}
