package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CodesTest {
  private enum Colour {
    RED,
    GREEN
  }

  @Test
  void countsFromOneInTheOrderOfTheList() {
    Codes<Colour> codes = Codes.of(Colour.class, Colour.GREEN, Colour.RED);
    assertEquals(1, codes.number(Colour.GREEN));
    assertEquals(2, codes.number(Colour.RED));
    assertEquals(Colour.RED, codes.constant(2));
  }

  @Test
  void refusesAListThatLeavesAConstantOut() {
    assertThrows(IllegalStateException.class, () -> Codes.of(Colour.class, Colour.GREEN));
  }

  @Test
  void refusesAListThatNamesAConstantTwice() {
    assertThrows(
        IllegalStateException.class,
        () -> Codes.of(Colour.class, Colour.GREEN, Colour.RED, Colour.GREEN));
  }

  @Test
  void refusesANumberWithoutAConstant() {
    Codes<Colour> codes = Codes.of(Colour.class, Colour.GREEN, Colour.RED);
    assertThrows(IllegalArgumentException.class, () -> codes.constant(0));
    assertThrows(IllegalArgumentException.class, () -> codes.constant(3));
  }
}
