package org.tautan.crypto;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class Argon2CostTest {
  @Test
  void refusesCostsThatATamperedFileCouldAskFor() {
    assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(2 << 20, 3, 4));
    assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(65536, 65, 4));
    assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(65536, 3, 17));
  }

  @Test
  void refusesCostsThatProtectNothing() {
    assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(31, 3, 4));
    assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(65536, 0, 4));
    assertThrows(IllegalArgumentException.class, () -> new Argon2Cost(65536, 3, 0));
  }

  @Test
  void refusesAShortSalt() {
    try (SecretBytes password = SecretBytes.copyOf(new byte[] {1})) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new BouncyCastleArgon2id().derive(password, new byte[7], Argon2Cost.STANDARD, 32));
    }
  }
}
