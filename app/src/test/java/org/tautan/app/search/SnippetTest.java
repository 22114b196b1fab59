package org.tautan.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tautan.app.text.LineOfText.Mark;
import org.tautan.engine.model.SearchWords;

class SnippetTest {
  @Test
  void showsAShortTextAsItIs() {
    Snippet snippet = Snippet.of("The quick\nbrown  fox", SearchWords.of("fo qui"));
    assertEquals(
        new Snippet("The quick brown fox", List.of(new Mark(4, 9), new Mark(16, 19))), snippet);
  }

  @Test
  void beginsShortlyBeforeTheFirstWordThatWasFound() {
    Snippet snippet = Snippet.of("word ".repeat(50) + "needle " + "word ".repeat(90), needle());
    assertTrue(snippet.text().startsWith("…word word word word needle word"), snippet.text());
    assertTrue(snippet.text().endsWith("…"), snippet.text());
    assertEquals("needle", marked(snippet));
  }

  @Test
  void marksOnlyWhatItShows() {
    Snippet snippet = Snippet.of("needle " + "word ".repeat(50) + "needle", needle());
    assertEquals(List.of(new Mark(0, 6)), snippet.marks());
  }

  @Test
  void cutsATextWithoutBlanksWhereItMust() {
    Snippet snippet = Snippet.of("🙂".repeat(400) + "needle", needle());
    assertEquals("needle", marked(snippet));
    assertTrue(snippet.text().startsWith("…🙂"), snippet.text());
  }

  @Property
  void marksLieInTheTextWhateverItIs(@ForAll String before, @ForAll String after) {
    Snippet snippet = Snippet.of(before + " needle " + after, needle());
    assertTrue(snippet.text().length() <= Snippet.LONGEST + 2);
    for (Mark mark : snippet.marks()) {
      assertTrue(snippet.text().substring(mark.start(), mark.end()).startsWith("needle"));
    }
    assertTrue(!snippet.marks().isEmpty());
  }

  private static SearchWords needle() {
    return SearchWords.of("needle");
  }

  private static String marked(Snippet snippet) {
    Mark mark = snippet.marks().getFirst();
    return snippet.text().substring(mark.start(), mark.end());
  }
}
