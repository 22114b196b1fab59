package org.tautan.interop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signal.libsignal.protocol.ecc.Curve;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPublicKey;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Signature;

class SignatureInteropTest {
  private static final int EACH_WAY = 150;

  private final BouncyCastlePrimitives primitives = new BouncyCastlePrimitives();
  private final Random random = new Random(5);

  @Test
  void theOracleVerifiesOursAndRefusesThemChanged() throws Exception {
    for (int i = 0; i < EACH_WAY; i++) {
      IdentityKeyPair identity = IdentityKeyPair.generate(primitives, random::nextBytes);
      byte[] message = message();
      byte[] signature =
          identity.sign(primitives, random::nextBytes, Bytes.copyOf(message)).bytes().toByteArray();
      ECPublicKey key = new ECPublicKey(identity.publicKey().bytes().toByteArray());
      assertTrue(key.verifySignature(message, signature));
      flip(signature);
      assertFalse(key.verifySignature(message, signature));
    }
  }

  @Test
  void weVerifyTheOraclesAndRefuseThemChanged() {
    for (int i = 0; i < EACH_WAY; i++) {
      ECKeyPair pair = Curve.generateKeyPair();
      byte[] message = message();
      byte[] signature = pair.getPrivateKey().calculateSignature(message);
      IdentityKey key = new IdentityKey(Bytes.copyOf(pair.getPublicKey().serialize()));
      assertTrue(verify(key, message, signature));
      flip(signature);
      assertFalse(verify(key, message, signature));
    }
  }

  private boolean verify(IdentityKey key, byte[] message, byte[] signature) {
    return IdentityKeyPair.verify(
        primitives, key, Bytes.copyOf(message), new Signature(Bytes.copyOf(signature)));
  }

  private byte[] message() {
    byte[] message = new byte[1 + random.nextInt(2_000)];
    random.nextBytes(message);
    return message;
  }

  private void flip(byte[] bytes) {
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
  }
}
