package org.tautan.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class SecretBytesTest {
  @Test
  void closingZeroesWhatItOwns() {
    byte[] bytes = {1, 2, 3};
    SecretBytes.owning(bytes).close();

    assertArrayEquals(new byte[3], bytes);
  }

  @Test
  void aCopyOutlivesItsOriginal() {
    SecretBytes original = SecretBytes.copyOf(new byte[] {1, 2, 3});
    try (SecretBytes copy = original.copy()) {
      original.close();
      copy.lend(bytes -> assertArrayEquals(new byte[] {1, 2, 3}, bytes));
    }
  }

  @Test
  void aClosedSecretIsNotLent() {
    SecretBytes secret = SecretBytes.copyOf(new byte[] {1});
    secret.close();

    assertThrows(IllegalStateException.class, () -> secret.use(bytes -> bytes.length));
    assertThrows(IllegalStateException.class, () -> secret.lend(bytes -> {}));
    assertThrows(IllegalStateException.class, secret::copy);
  }

  @Test
  void equalityIsByContentUntilClosed() {
    SecretBytes left = SecretBytes.copyOf(new byte[] {1, 2});
    SecretBytes right = SecretBytes.copyOf(new byte[] {1, 2});
    assertEquals(left, right);
    assertEquals(left.hashCode(), right.hashCode());
    assertNotEquals(left, SecretBytes.copyOf(new byte[] {1, 3}));
    right.close();
    left.close();
    assertNotEquals(left, right);
    assertNotEquals(left, SecretBytes.copyOf(new byte[2]));
    assertNotEquals(SecretBytes.copyOf(new byte[2]), left);
  }

  @Test
  void itsTextTellsNothingButTheLength() {
    SecretBytes secret = SecretBytes.copyOf(new byte[] {0x41, 0x42});

    assertEquals("SecretBytes[2 bytes, redacted]", secret.toString());
  }

  @Test
  void cannotBeSerialisedByAccident() {
    SecretBytes secret = SecretBytes.copyOf(new byte[] {1});

    assertFalse(java.io.Serializable.class.isAssignableFrom(SecretBytes.class));
    assertThrows(
        NotSerializableException.class,
        () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret));
  }
}
