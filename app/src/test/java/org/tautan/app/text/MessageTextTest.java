package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tautan.app.text.Piece.Link;
import org.tautan.app.text.Piece.Picture;
import org.tautan.app.text.Piece.Words;

class MessageTextTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final String THUMB = "👍🏽";
  private static final String FLAG = "🇮🇩";
  private static final String PRIDE = "🏳️‍🌈";

  @Test
  void takesJoinedEmojiFlagsAndSkinTonesForOnePictureEach() {
    assertEquals(
        List.of(new Picture(FAMILY), new Picture(THUMB), new Picture(FLAG), new Picture(PRIDE)),
        cut(FAMILY + THUMB + FLAG + PRIDE).pieces());
  }

  @Test
  void leavesDigitsAndSignsOfTextAlone() {
    assertEquals(List.of(new Words("7 # © ™", Face.INTER)), cut("7 # © ™").pieces());
    assertEquals(List.of(new Picture("7️⃣")), cut("7️⃣").pieces());
    assertEquals(List.of(new Picture("❤")), cut("❤").pieces());
    assertEquals(List.of(new Words("❤︎", Face.INTER)), cut("❤︎").pieces());
  }

  @Test
  void drawsUpToThreeEmojiLargeAndNothingElse() {
    assertTrue(cut("😀").isLarge());
    assertTrue(cut(" 😀 " + FAMILY + FLAG).isLarge());
    assertFalse(cut("😀😀😀😀").isLarge());
    assertFalse(cut("ok 😀").isLarge());
    assertFalse(cut("").isLarge());
  }

  @Test
  void cutsByScriptSoThatEachRunHasAFaceWithItsLetters() {
    assertEquals(
        List.of(
            new Words("Halo ", Face.INTER),
            new Words("שלום, ", Face.DEJAVU),
            new Words("Ana ", Face.INTER),
            new Words("日本", Face.SYSTEM)),
        cut("Halo שלום, Ana 日本").pieces());
  }

  @Test
  void cutsBetweenScriptsThatRunRightToLeftThoughOneFaceHasBoth() {
    assertEquals(
        List.of(new Words("שלום, ", Face.DEJAVU), new Words("مرحبا 12 ", Face.DEJAVU)),
        cut("שלום, مرحبا 12 ").pieces());
    assertEquals(List.of(new Words("Ana Яна Άννα", Face.INTER)), cut("Ana Яна Άννα").pieces());
  }

  @Test
  void cutsLinksByScriptToo() {
    MessageText text = cut("https://he.example/שלום");
    URI target = text.firstLink().orElseThrow();

    assertEquals(
        List.of(
            new Link("https://he.example/", Face.INTER, target),
            new Link("שלום", Face.DEJAVU, target)),
        text.pieces());
    assertEquals("https://he.example/שלום", target.toString());
  }

  @Test
  void findsLinksBetweenWords() {
    MessageText text = cut("a https://example.org b");

    assertEquals("https://example.org", text.firstLink().orElseThrow().toString());
    assertEquals(
        List.of("a ", "https://example.org", " b"),
        text.pieces().stream().map(Piece::source).toList());
  }

  @Test
  void runsAsItsFirstLetterDoes() {
    assertEquals(Direction.RIGHT_TO_LEFT, cut("12. שלום world").direction());
    assertEquals(Direction.LEFT_TO_RIGHT, cut("😀 world שלום").direction());
    assertEquals(Direction.LEFT_TO_RIGHT, cut("123").direction());
  }

  @Test
  void losesNothingOfWhatWasWritten() {
    Random random = new Random(20261122);
    for (int attempt = 0; attempt < 500; attempt++) {
      String any =
          random
              .ints(random.nextInt(40), 1, 0x1FAFF)
              .mapToObj(point -> random.nextInt(9) == 0 ? "\u200D" : Character.toString(point))
              .collect(Collectors.joining());
      assertEquals(
          any, cut(any).pieces().stream().map(Piece::source).collect(Collectors.joining()));
    }
  }

  private static MessageText cut(String text) {
    return MessageText.of(text, _ -> true);
  }
}
