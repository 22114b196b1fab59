package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FlowMapTest {
  @Test
  void countsAPictureAsOnePlaceAndAllItsCharacters() {
    FlowMap map = new FlowMap();
    map.add(3, 3);
    map.add(1, 7);
    map.add(2, 2);

    assertEquals(6, map.length());
    assertEquals(2, map.toSource(2));
    assertEquals(3, map.toSource(3));
    assertEquals(10, map.toSource(4));
    assertEquals(12, map.toSource(6));
    assertEquals(3, map.toFlow(3));
    assertEquals(4, map.toFlow(10));
    assertEquals(6, map.toFlow(12));
    assertEquals(3, map.toFlow(5), "inside a picture is before it");
  }
}
