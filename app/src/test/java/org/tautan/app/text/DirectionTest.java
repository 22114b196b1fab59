package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DirectionTest {
  @Test
  void keepsANameFromTurningTheSentenceAround() {
    assertEquals("\u2068Ana\u2069", Direction.isolated("Ana"));
    assertEquals("\u2068evilgpj.exe\u2069", Direction.isolated("evil\u202Egpj.exe"));
    assertEquals("\u2068ab\u2069", Direction.isolated("a\u2069\u2066\u200F\nb"));
  }

  @Test
  void asksForAnotherOpinionWhereNothingHasADirection() {
    assertEquals(Direction.RIGHT_TO_LEFT, Direction.of("1, 2, 3", Direction.RIGHT_TO_LEFT));
    assertEquals(Direction.RIGHT_TO_LEFT, Direction.of("مرحبا", Direction.LEFT_TO_RIGHT));
  }

  @Test
  void aForeignNameDoesNotSayWhichWayASentenceRuns() {
    String said = Direction.isolated("שלום") + " linked a computer";
    assertEquals(Direction.LEFT_TO_RIGHT, Direction.of(said, Direction.RIGHT_TO_LEFT));
    assertEquals(Direction.RIGHT_TO_LEFT, Direction.of("\u2069" + "שלום", Direction.LEFT_TO_RIGHT));
  }
}
