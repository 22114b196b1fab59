package org.tautan.engine.prekey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.prekey.KyberPreKeyPair.Lifetime;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.SignedPreKey;

class PreKeyFactoryTest {
  private static final PreKeyId ID = new PreKeyId(7);

  private final BouncyCastlePrimitives primitives = new BouncyCastlePrimitives();
  private final RandomSource random = new Random(1)::nextBytes;
  private final IdentityKeyPair identity = IdentityKeyPair.generate(primitives, random);
  private final PreKeyFactory factory = new PreKeyFactory(primitives, random, identity);

  @Test
  void signsTheBareKeyAsTheWireWritesIt() {
    SignedPreKey signed = factory.signed(ID).publicPart();
    assertTrue(
        IdentityKeyPair.verify(
            primitives, identity.publicKey(), signed.publicKey().bytes(), signed.signature()));
    KyberPreKey kyber = factory.kyber(ID, Lifetime.ONE_TIME).publicPart();
    assertTrue(
        IdentityKeyPair.verify(
            primitives, identity.publicKey(), kyber.publicKey().bytes(), kyber.signature()));
  }

  @Test
  void readsASignedPreKeyThatWasStored() throws Exception {
    SignedPreKeyPair made = factory.signed(ID);
    SignedPreKeyPair read = SignedPreKeyPair.decode(ID, made.encode());
    assertEquals(made.publicPart(), read.publicPart());
    assertEquals(made.privateKey(), read.privateKey());
  }

  @Test
  void readsAOneTimePreKeyThatWasStored() throws Exception {
    OneTimePreKeyPair made = factory.oneTime(ID);
    OneTimePreKeyPair read = OneTimePreKeyPair.decode(ID, made.encode());
    assertEquals(made.publicPart(), read.publicPart());
    assertEquals(made.privateKey(), read.privateKey());
  }

  @Test
  void readsAKyberPreKeyThatWasStored() throws Exception {
    KyberPreKeyPair made = factory.kyber(ID, Lifetime.LAST_RESORT);
    KyberPreKeyPair read = KyberPreKeyPair.decode(ID, Lifetime.LAST_RESORT, made.encode());
    assertEquals(made.publicPart(), read.publicPart());
    assertEquals(made.seed(), read.seed());
    assertEquals(made.lifetime(), read.lifetime());
  }

  @Test
  void refusesStoredKeysOfAnotherSize() {
    SecretBytes curve = shorter(factory.signed(ID).encode());
    assertThrows(MalformedException.class, () -> SignedPreKeyPair.decode(ID, curve));
    assertThrows(MalformedException.class, () -> OneTimePreKeyPair.decode(ID, curve));
    assertThrows(
        MalformedException.class, () -> KyberPreKeyPair.decode(ID, Lifetime.ONE_TIME, curve));
  }

  @Test
  void refusesAStoredKyberKeyOfAnotherType() {
    SecretBytes stored = factory.kyber(ID, Lifetime.ONE_TIME).encode();
    stored.lend(bytes -> bytes[64 + 64] = 7);
    assertThrows(
        MalformedException.class, () -> KyberPreKeyPair.decode(ID, Lifetime.ONE_TIME, stored));
  }

  @Test
  void wipesThePrivateHalfWhenClosed() {
    SignedPreKeyPair made = factory.signed(ID);
    made.close();
    assertTrue(made.privateKey().isClosed());
  }

  private static SecretBytes shorter(SecretBytes encoded) {
    return encoded.use(bytes -> SecretBytes.owning(Arrays.copyOf(bytes, bytes.length - 1)));
  }
}
