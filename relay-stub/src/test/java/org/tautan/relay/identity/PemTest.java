package org.tautan.relay.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {
  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void readsTheKeysThatItWrites(String algorithm) throws GeneralSecurityException {
    PrivateKey key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
    assertEquals(key, Pem.privateKey(Pem.write(key)));
  }

  @Test
  void readsAnRsaKeyInItsOlderForm() throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(pair);
    }
    assertEquals(pair.getPrivate(), Pem.privateKey(ascii(text)));
  }

  @Test
  void readsAnEllipticCurveKeyInItsOlderForm() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    BigInteger secret = ((ECPrivateKey) generator.generateKeyPair().getPrivate()).getS();
    X962Parameters curve = new X962Parameters(SECObjectIdentifiers.secp256r1);
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(
          new PemObject(
              "EC PRIVATE KEY",
              new org.bouncycastle.asn1.sec.ECPrivateKey(256, secret, curve).getEncoded()));
    }
    assertEquals(secret, ((ECPrivateKey) Pem.privateKey(ascii(text))).getS());
  }

  @Test
  void refusesWhatIsNoKey() {
    for (String text :
        new String[] {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"}) {
      byte[] pem = text.getBytes(StandardCharsets.US_ASCII);
      assertThrows(IllegalStateException.class, () -> Pem.privateKey(pem));
    }
  }

  private static byte[] ascii(StringWriter text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
