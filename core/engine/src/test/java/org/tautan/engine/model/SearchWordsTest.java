package org.tautan.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void takesMarksOffLatinLettersAndMakesThemSmall() {
    assertEquals(
        List.of("ecole", "tieng", "zlutoucky", "привет"),
        SearchWords.of("École tiếng ŽLUŤOUČKÝ ПРИВЕТ").words());
  }

  @Test
  void knowsEveryLatinLetterThatIsOneWithAMark() {
    for (int letter = 0x80; letter < 0x2000; letter++) {
      String small = new String(Character.toChars(Character.toLowerCase(letter)));
      String apart = Normalizer.normalize(small, Form.NFD);
      boolean marked = apart.length() > 1 && isLetter(apart.charAt(0)) && onlyMarks(apart);
      String wanted = marked ? apart.substring(0, 1) : small;
      if (letter < 0x300 || letter > 0x36f) {
        String was = new String(Character.toChars(letter));
        assertEquals(
            wanted, Folding.fold(was), () -> was + " U+" + Integer.toHexString(was.charAt(0)));
      }
    }
  }

  private static boolean isLetter(char base) {
    return base >= 'a' && base <= 'z';
  }

  private static boolean onlyMarks(String apart) {
    return apart.chars().skip(1).allMatch(mark -> mark >= 0x300 && mark <= 0x36f);
  }

  @Test
  void asksForNoWordTwiceAndForNoMoreThanEight() {
    assertEquals(List.of("a"), SearchWords.of("a A á").words());
    assertEquals(SearchWords.MOST, SearchWords.of("a b c d e f g h i j k").words().size());
  }

  @Test
  void cutsAWordThatNobodyTypes() {
    assertEquals("x".repeat(64), SearchWords.of("x".repeat(10_000)).words().getFirst());
    String last = SearchWords.of("x".repeat(63) + "𝒳".repeat(9)).words().getFirst();
    assertEquals("x".repeat(63), last);
  }

  @Test
  void findsBeginningsOfWordsInAnyOrder() {
    SearchWords words = SearchWords.of("fox qui");
    assertTrue(words.isIn("The Quick brown FOXES"));
    assertFalse(words.isIn("The quick brown dog"));
    assertFalse(SearchWords.of("").isIn("anything"));
  }

  @Test
  void marksTheWordsThatWereFound() {
    assertEquals(
        List.of(new SearchWords.Mark(4, 9), new SearchWords.Mark(16, 21)),
        SearchWords.of("fox qui").marks("The Quick brown FOXES"));
  }

  @Property
  void findsAWordExactlyWhereItMarksOne(
      @ForAll String text, @ForAll @StringLength(max = 2) String typed) {
    SearchWords words = SearchWords.of(typed);
    if (words.words().size() == 1) {
      assertEquals(!words.marks(text).isEmpty(), words.isIn(text));
    }
  }

  @Test
  void seesNoWordWithinAnother() {
    assertFalse(SearchWords.of("row").isIn("brown"));
    assertTrue(SearchWords.of("cafe").isIn("cafe\u0301s"));
    assertTrue(SearchWords.of("a").isIn("\u0301a"));
  }

  @Property
  void everyWordOfATextIsFoundInIt(@ForAll String text) {
    for (String word : SearchWords.of(text).words()) {
      assertTrue(new SearchWords(List.of(word)).isIn(text), word);
    }
  }
}
