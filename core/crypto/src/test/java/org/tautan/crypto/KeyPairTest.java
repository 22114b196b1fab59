package org.tautan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Signature;

class KeyPairTest {
  private static final Bytes INPUT = Bytes.fromHex("0102");

  private final Primitives primitives = new BouncyCastlePrimitives();
  private final RandomSource random = new Random(7)::nextBytes;

  @Test
  void anIdentityVerifiesItsOwnSignatureAndNoOther() {
    try (IdentityKeyPair signer = IdentityKeyPair.generate(primitives, random);
        IdentityKeyPair other = IdentityKeyPair.generate(primitives, random)) {
      Signature signature = signer.sign(primitives, random, INPUT);
      assertTrue(IdentityKeyPair.verify(primitives, signer.publicKey(), INPUT, signature));
      assertFalse(IdentityKeyPair.verify(primitives, other.publicKey(), INPUT, signature));
      assertFalse(
          IdentityKeyPair.verify(primitives, signer.publicKey(), Bytes.fromHex("0103"), signature));
    }
  }

  @Test
  void twoIdentitiesAgreeOnOneSecret() {
    try (IdentityKeyPair left = IdentityKeyPair.generate(primitives, random);
        IdentityKeyPair right = IdentityKeyPair.generate(primitives, random)) {
      assertEquals(
          left.agree(primitives, right.publicKey()), right.agree(primitives, left.publicKey()));
      assertNotEquals(
          left.agree(primitives, right.publicKey()), left.agree(primitives, left.publicKey()));
    }
  }

  @Test
  void aRootVerifiesItsOwnSignatureAndNoOther() {
    try (RootKeyPair signer = RootKeyPair.generate(primitives, random);
        RootKeyPair other = RootKeyPair.generate(primitives, random)) {
      Signature signature = signer.sign(primitives, INPUT);
      assertTrue(RootKeyPair.verify(primitives, signer.publicKey(), INPUT, signature));
      assertFalse(RootKeyPair.verify(primitives, other.publicKey(), INPUT, signature));
    }
  }

  @Test
  void aClosedPairSignsNothing() {
    IdentityKeyPair identity = IdentityKeyPair.generate(primitives, random);
    RootKeyPair root = RootKeyPair.generate(primitives, random);
    identity.close();
    root.close();

    assertThrows(IllegalStateException.class, () -> identity.sign(primitives, random, INPUT));
    assertThrows(IllegalStateException.class, () -> root.sign(primitives, INPUT));
  }

  @Test
  void noPrivateKeyIsPrinted() {
    try (IdentityKeyPair identity = IdentityKeyPair.generate(primitives, random);
        RootKeyPair root = RootKeyPair.generate(primitives, random)) {
      String privateKey = identity.privateKey().use(key -> Bytes.copyOf(key).hex());
      String seed = root.seed().use(key -> Bytes.copyOf(key).hex());
      assertFalse(identity.toString().contains(privateKey));
      assertFalse(root.toString().contains(seed));
    }
  }
}
