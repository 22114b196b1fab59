package org.tautan.engine.session;

import static java.lang.reflect.Modifier.isPublic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;

class AddressBindingTest {
  @Test
  void acceptsTheExpectedAddressesOnly() {
    byte[] expected = {1, 2, 3};
    assertTrue(AddressBinding.STRICT.holds(new byte[] {1, 2, 3}, expected));
    assertFalse(AddressBinding.STRICT.holds(new byte[0], expected));
    assertFalse(AddressBinding.STRICT.holds(new byte[] {1, 2, 4}, expected));
    assertFalse(AddressBinding.STRICT.holds(new byte[] {1, 2, 3, 4}, expected));
  }

  @Test
  void noProductCanChooseAnotherBinding() {
    assertFalse(isPublic(AddressBinding.class.getModifiers()));
    List<List<Class<?>>> open =
        Arrays.stream(SessionCipher.class.getDeclaredConstructors())
            .filter(constructor -> isPublic(constructor.getModifiers()))
            .map(Constructor::getParameterTypes)
            .map(List::of)
            .toList();
    assertEquals(List.of(List.of(Primitives.class, RandomSource.class, LocalDevice.class)), open);
  }
}
