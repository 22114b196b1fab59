package org.tautan.terminal.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void takesAwayWhatWouldMoveTheCursorOrRecolour() {
    assertEquals("�[2Jhello�", SafeText.line("\u001B[2Jhello\u0007"));
    assertEquals("�31m", SafeText.line("\u009B31m"));
  }

  @Test
  void takesAwayMarksThatTurnTheWritingDirection() {
    assertEquals("a�b�", SafeText.line("a\u202Eb\u2066"));
  }

  @Test
  void leavesEmojiAndOtherScriptsAlone() {
    assertEquals("שלום 🐯 مرحبا", SafeText.line("שלום 🐯 مرحبا"));
  }

  @Test
  void keepsLinesAsLinesAndIndentsThem() {
    assertEquals("one\n  two", SafeText.lines("one\r\ntwo", "  "));
    assertEquals("one two", SafeText.line("one\ntwo"));
  }

  @Property
  void leavesNoControlCharacterInALine(@ForAll String text) {
    assertFalse(SafeText.line(text).codePoints().anyMatch(Character::isISOControl));
  }
}
