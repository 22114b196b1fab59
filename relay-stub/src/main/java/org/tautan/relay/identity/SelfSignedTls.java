package org.tautan.relay.identity;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tautan.crypto.RandomSource;

/// A self-signed P-256 certificate, made at the first start and kept in the data directory. It
/// lives 397 days, the most that browsers take, and is renewed with the same key a month before, so
/// that clients that pin the key notice nothing.
public final class SelfSignedTls {
  private static final Duration LIFETIME = Duration.ofDays(397);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BYTES = 16;

  private final PrivateFile keyFile;
  private final PrivateFile certificateFile;
  private final InstantSource clock;
  private final RandomSource random;

  /// The certificate of this data directory.
  public SelfSignedTls(Path data, InstantSource clock, RandomSource random) {
    this.keyFile = new PrivateFile(data.resolve("tls-key.pem"));
    this.certificateFile = new PrivateFile(data.resolve("tls-certificate.pem"));
    this.clock = clock;
    this.random = random;
  }

  /// Reads it, or makes or renews it for these host names and IP addresses.
  public TlsIdentity identity(List<String> hosts) {
    Optional<byte[]> key = keyFile.read();
    Optional<byte[]> certificate = certificateFile.read();
    if (key.isEmpty() || certificate.isEmpty()) {
      return fresh(hosts);
    }
    TlsIdentity kept =
        new TlsIdentity(Pem.privateKey(key.get()), Pem.certificates(certificate.get()));
    Instant end = kept.chain().getFirst().getNotAfter().toInstant();
    if (clock.instant().plus(RENEWED_BEFORE).isBefore(end)) {
      return kept;
    }
    return certified(kept.key(), kept.chain().getFirst().getPublicKey(), hosts);
  }

  private TlsIdentity fresh(List<String> hosts) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      keyFile.write(Pem.write(pair.getPrivate()));
      return certified(pair.getPrivate(), pair.getPublic(), hosts);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("cannot make a TLS key", failure);
    }
  }

  private TlsIdentity certified(PrivateKey key, PublicKey publicKey, List<String> hosts) {
    Instant now = clock.instant();
    X500Name name = new X500Name("CN=Tautan relay");
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              new BigInteger(1, random.bytes(SERIAL_BYTES)),
              Date.from(now.minus(CLOCKS_DIFFER)),
              Date.from(now.plus(LIFETIME).minus(CLOCKS_DIFFER)),
              name,
              publicKey);
      builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
      X509Certificate certificate =
          new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      certificateFile.write(Pem.write(certificate));
      return new TlsIdentity(key, List.of(certificate));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException failure) {
      throw new IllegalStateException("cannot make a TLS certificate", failure);
    }
  }

  private static GeneralNames names(List<String> hosts) {
    return new GeneralNames(
        hosts.stream()
            .map(host -> new GeneralName(isAddress(host) ? IP : DNS, host))
            .toArray(GeneralName[]::new));
  }

  private static final int IP = GeneralName.iPAddress;
  private static final int DNS = GeneralName.dNSName;

  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}
