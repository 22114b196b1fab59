package org.tautan.relay.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
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

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void readsWhatOpenSslWroteBeforePkcs8(String algorithm)
      throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(pair);
    }
    byte[] pem = text.toString().getBytes(StandardCharsets.US_ASCII);
    assertEquals(pair.getPrivate(), Pem.privateKey(pem));
  }

  @Test
  void refusesWhatIsNoKey() {
    for (String text :
        new String[] {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"}) {
      byte[] pem = text.getBytes(StandardCharsets.US_ASCII);
      assertThrows(IllegalStateException.class, () -> Pem.privateKey(pem));
    }
  }
}
