package org.tautan.relay.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/// Keys and certificates as PEM text (RFC 7468).
final class Pem {
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");
  private static final Pattern PKCS_8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private Pem() {}

  /// A private key as PKCS #8, a certificate as X.509.
  static byte[] write(PrivateKey key) {
    return write("PRIVATE KEY", key.getEncoded());
  }

  static byte[] write(X509Certificate certificate) {
    try {
      return write("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateEncodingException failure) {
      throw new IllegalStateException("the TLS certificate cannot be written", failure);
    }
  }

  private static byte[] write(String type, byte[] content) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write PEM", failure);
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static List<X509Certificate> certificates(byte[] pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the TLS certificate cannot be read", failure);
    }
  }

  /// PKCS #8 is what we write ourselves; other forms come with certificates of other programs.
  static PrivateKey privateKey(byte[] pem) {
    String text = new String(pem, StandardCharsets.US_ASCII);
    Matcher own = PKCS_8.matcher(text);
    return own.find() ? pkcs8(Base64.getMimeDecoder().decode(own.group(1))) : otherForm(text);
  }

  private static PrivateKey pkcs8(byte[] content) {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
      } catch (InvalidKeySpecException _) {
        // a key of another algorithm
      } catch (NoSuchAlgorithmException failure) {
        throw new IllegalStateException("Java has no " + algorithm, failure);
      }
    }
    throw new IllegalStateException("the TLS key is none of " + ALGORITHMS);
  }

  private static PrivateKey otherForm(String text) {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      return switch (parser.readObject()) {
        case PEMKeyPair pair -> pkcs8(pair.getPrivateKeyInfo().getEncoded());
        case null, default -> throw new IllegalStateException("no unencrypted TLS private key");
      };
    } catch (IOException failure) {
      throw new UncheckedIOException("the TLS key cannot be read", failure);
    }
  }
}
