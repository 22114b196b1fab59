package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BytesTest {
  private static final Bytes FIVE = Bytes.fromHex("0102030405");

  @Test
  void doesNotChangeWithTheArrayThatItWasMadeOf() {
    byte[] source = {1, 2};
    Bytes bytes = Bytes.copyOf(source);
    source[0] = 9;
    assertEquals(Bytes.fromHex("0102"), bytes);
  }

  @Test
  void doesNotChangeWithTheArrayThatItGives() {
    FIVE.toByteArray()[0] = 9;
    assertEquals("0102030405", FIVE.hex());
  }

  @Test
  void equalsByContentWhereverItsBytesAre() {
    Bytes slice = Bytes.fromHex("ff010203ff").slice(1, 4);
    assertEquals(Bytes.fromHex("010203"), slice);
    assertEquals(Bytes.fromHex("010203").hashCode(), slice.hashCode());
    assertNotEquals(Bytes.fromHex("010204"), slice);
    assertNotEquals(Bytes.fromHex("01020300"), slice);
  }

  @Test
  void slicesOfSlicesAreCountedFromTheSlice() {
    assertEquals(Bytes.fromHex("03"), FIVE.slice(1, 4).slice(1, 2));
    assertEquals(4, FIVE.slice(1, 4).byteAt(2));
  }

  @Test
  void refusesToReachOutsideASlice() {
    Bytes slice = FIVE.slice(1, 3);
    assertThrows(IndexOutOfBoundsException.class, () -> slice.byteAt(2));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.byteAt(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.slice(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.slice(2, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> Bytes.copyOf(new byte[2], 1, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> Bytes.wrap(new byte[2], -1, 1));
  }

  @Test
  void compactsOnlyWhatIsPartOfMore() {
    assertSame(FIVE, FIVE.compact());
    assertEquals(FIVE.slice(1, 3), FIVE.slice(1, 3).compact());
  }

  @Test
  void showsLongOnesInPart() {
    String shown = Bytes.copyOf(new byte[1000]).toString();
    assertTrue(shown.endsWith("…(1000 bytes)"), shown);
    assertTrue(shown.length() < 200, shown);
  }

  @Test
  void namesWhatHasTheWrongSize() {
    var refused = assertThrows(IllegalArgumentException.class, () -> FIVE.requireSize(4, "toy"));
    assertEquals("toy: 5 bytes instead of 4", refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> FIVE.requireAtMost(4, "toy"));
    assertSame(FIVE, FIVE.requireAtMost(5, "toy"));
  }

  @Test
  void refusesWhatIsNotHex() {
    assertThrows(IllegalArgumentException.class, () -> Bytes.fromHex("1"));
    assertThrows(IllegalArgumentException.class, () -> Bytes.fromHex("1g"));
    assertThrows(IllegalArgumentException.class, () -> Bytes.fromHex("١١"));
  }

  @Property
  void hexReadsBack(@ForAll byte[] bytes) {
    assertEquals(Bytes.copyOf(bytes), Bytes.fromHex(Bytes.copyOf(bytes).hex()));
  }

  @Property
  void theOrderIsThatOfUnsignedBytes(@ForAll byte[] one, @ForAll byte[] two) {
    assertEquals(
        Integer.signum(Arrays.compareUnsigned(one, two)),
        Integer.signum(Bytes.copyOf(one).compareTo(Bytes.copyOf(two))));
  }

  @Property
  void concatenationIsOneAfterTheOther(@ForAll byte[] one, @ForAll byte[] two) {
    Bytes both = Bytes.concat(Bytes.copyOf(one), Bytes.copyOf(two));
    assertEquals(Bytes.copyOf(one), both.slice(0, one.length));
    assertEquals(Bytes.copyOf(two), both.slice(one.length, both.size()));
    assertFalse(both.isEmpty() && one.length > 0);
  }
}
