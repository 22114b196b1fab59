package org.tautan.browser.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Hkdf;
import org.tautan.crypto.Kyber1024;
import org.tautan.crypto.Primitives;

/// Every primitive on inputs of many lengths, with good and with spoilt input.
public final class PrimitivesTranscript {
  private static final int ROUNDS = 12;

  private final Primitives primitives;
  private final SeededRandom random;
  private final Transcript transcript;

  private PrimitivesTranscript(Primitives primitives) {
    this.primitives = primitives;
    this.random =
        new SeededRandom(primitives, "tautan primitives".getBytes(StandardCharsets.US_ASCII));
    this.transcript = new Transcript(primitives);
  }

  /// Does the work and gives the hash of all results, in hex.
  public static String hash(Primitives primitives) {
    PrimitivesTranscript work = new PrimitivesTranscript(primitives);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] text = work.random.bytes(round * round * 7);
      work.hashes(text);
      work.ciphers(text);
      work.agreement();
      work.signatures(text);
      work.encapsulation();
    }
    return work.transcript.hash();
  }

  private void hashes(byte[] text) {
    byte[] key = random.bytes(32);
    transcript.add("sha256", primitives.sha256(key, text));
    transcript.add("hmac", primitives.hmacSha256(key, text, key));
    transcript.add("hkdf", new Hkdf(primitives).derive(key, text, text, 80));
  }

  private void ciphers(byte[] text) {
    byte[] key = random.bytes(Primitives.AES_KEY_BYTES);
    byte[] iv = random.bytes(Primitives.CBC_IV_BYTES);
    byte[] nonce = random.bytes(Primitives.GCM_NONCE_BYTES);
    byte[] cbc = transcript.add("cbc", primitives.aesCbcEncrypt(key, iv, text));
    transcript.add("cbc back", primitives.aesCbcDecrypt(key, iv, cbc));
    transcript.add("cbc spoilt", primitives.aesCbcDecrypt(key, iv, spoil(cbc)));
    byte[] gcm = transcript.add("gcm", primitives.aesGcmSeal(key, nonce, iv, text));
    transcript.add("gcm back", primitives.aesGcmOpen(key, nonce, iv, gcm));
    transcript.add("gcm spoilt", primitives.aesGcmOpen(key, nonce, iv, spoil(gcm)));
  }

  private void agreement() {
    byte[] mine = random.bytes(Primitives.CURVE_KEY_BYTES);
    byte[] theirs = transcript.add("x25519", primitives.x25519Public(random.bytes(32)));
    transcript.add("agreed", primitives.x25519Agree(mine, theirs));
    transcript.add("low order", primitives.x25519Agree(mine, new byte[32]));
  }

  private void signatures(byte[] text) {
    byte[] key = random.bytes(Primitives.CURVE_KEY_BYTES);
    byte[] edwards = transcript.add("ed25519", primitives.ed25519Public(key));
    byte[] signature = transcript.add("signed", primitives.ed25519Sign(key, text));
    transcript.add("good", primitives.ed25519Verify(edwards, text, signature));
    transcript.add("bad", primitives.ed25519Verify(edwards, text, spoil(signature)));
    byte[] montgomery = primitives.x25519Public(key);
    byte[] prefix = random.bytes(Primitives.XEDDSA_RANDOM_BYTES);
    byte[] xeddsa = transcript.add("xeddsa", primitives.xeddsaSign(key, text, prefix));
    transcript.add("good", primitives.xeddsaVerify(montgomery, text, xeddsa));
    transcript.add("bad", primitives.xeddsaVerify(montgomery, text, spoil(xeddsa)));
  }

  private void encapsulation() {
    byte[] seed = random.bytes(Primitives.KEM_SEED_BYTES);
    byte[] key = transcript.add("kem", primitives.mlKemPublic(seed));
    Kyber1024 kyber = new Kyber1024(primitives);
    byte[] coins = random.bytes(Primitives.KEM_RANDOM_BYTES);
    try (Encapsulation made = kyber.encapsulate(key, coins).orElseThrow()) {
      byte[] sealed = transcript.add("sealed", made.ciphertext());
      transcript.add("shared", made.sharedSecret());
      transcript.add("opened", kyber.decapsulate(seed, sealed));
      transcript.add("rejected", kyber.decapsulate(seed, spoil(sealed)));
    }
    byte[] outOfRange = key.clone();
    Arrays.fill(outOfRange, 0, 3, (byte) 0xff);
    transcript.add(
        "not canonical", kyber.encapsulate(outOfRange, coins).map(Encapsulation::ciphertext));
  }

  private static byte[] spoil(byte[] good) {
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    return bad;
  }
}
