package org.tautan.relay.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tautan.crypto.RandomSource;

/// The authority that a relay makes for itself, so that a phone which trusts it once trusts the
/// relay's certificates from then on, renewed ones included. Its own certificate limits it (RFC
/// 5280 §4.2.1.10) to names and addresses of one's own network ([LocalNames]), and to the addresses
/// that this computer had when the authority was made.
///
/// It lives ten years; its key never leaves the relay's data directory.
final class RelayAuthority {
  private static final Duration LIFETIME = Duration.ofDays(3650);
  private static final Duration LEAF_LIFETIME = Duration.ofDays(397);
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BYTES = 16;
  private static final int NAMED_BY = 4;

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final InstantSource clock;
  private final RandomSource random;

  private RelayAuthority(
      PrivateKey key, X509Certificate certificate, InstantSource clock, RandomSource random) {
    this.key = key;
    this.certificate = certificate;
    this.clock = clock;
    this.random = random;
  }

  /// Reads the authority of this data directory, or makes it.
  ///
  /// @param hosts of this computer, for one that is made
  static RelayAuthority in(
      Path data, List<String> hosts, InstantSource clock, RandomSource random) {
    PrivateFile keyFile = new PrivateFile(data.resolve("authority-key.pem"));
    PrivateFile certificateFile = new PrivateFile(data.resolve("authority-certificate.pem"));
    Optional<byte[]> key = keyFile.read();
    Optional<byte[]> certificate = certificateFile.read();
    if (key.isPresent() && certificate.isPresent()) {
      return new RelayAuthority(
          Pem.privateKey(key.get()), Pem.certificates(certificate.get()).getFirst(), clock, random);
    }
    KeyPair made = newKey();
    X509Certificate own = ownCertificate(made, hosts, clock.instant(), random);
    keyFile.write(Pem.write(made.getPrivate()));
    certificateFile.write(Pem.write(own));
    return new RelayAuthority(made.getPrivate(), own, clock, random);
  }

  /// A P-256 key.
  static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("cannot make a TLS key", failure);
    }
  }

  /// What phones are asked to trust.
  X509Certificate certificate() {
    return certificate;
  }

  /// Whether a certificate names this authority as its own. Its name holds the hash of its key.
  boolean issued(X509Certificate leaf) {
    return leaf.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }

  /// Those of some hosts that it can speak for, once each, in lower case.
  List<String> among(List<String> hosts) {
    return hosts.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(host -> LocalNames.isLocal(host) || isNamed(host))
        .distinct()
        .toList();
  }

  private boolean isNamed(String host) {
    byte[] limits = certificate.getExtensionValue(Extension.nameConstraints.getId());
    if (limits == null || !LocalNames.isAddress(host)) {
      return false;
    }
    try {
      GeneralName wanted = oneAddress(host);
      return Stream.of(
              NameConstraints.getInstance(JcaX509ExtensionUtils.parseExtensionValue(limits))
                  .getPermittedSubtrees())
          .anyMatch(permitted -> permitted.getBase().equals(wanted));
    } catch (IOException failure) {
      throw new UncheckedIOException("the authority's certificate cannot be read", failure);
    }
  }

  /// A certificate for a server's key that lives 397 days, the most that browsers take.
  ///
  /// @param names local ones only
  X509Certificate certify(PublicKey leaf, List<String> names) {
    Instant from = clock.instant().minus(CLOCKS_DIFFER);
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              certificate,
              serial(random),
              Date.from(from),
              Date.from(from.plus(LEAF_LIFETIME)),
              new X500Name("CN=Tautan relay"),
              leaf);
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.subjectAlternativeName, false, general(names));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(certificate));
      return signed(builder, key);
    } catch (GeneralSecurityException | CertIOException failure) {
      throw new IllegalStateException("cannot make a TLS certificate", failure);
    }
  }

  private static X509Certificate ownCertificate(
      KeyPair pair, List<String> hosts, Instant now, RandomSource random) {
    Instant from = now.minus(CLOCKS_DIFFER);
    try {
      X500Name name = new X500Name("CN=Tautan " + named(pair.getPublic()));
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              serial(random),
              Date.from(from),
              Date.from(from.plus(LIFETIME)),
              name,
              pair.getPublic());
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(Extension.nameConstraints, true, limits(hosts));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
      return signed(builder, pair.getPrivate());
    } catch (GeneralSecurityException | CertIOException failure) {
      throw new IllegalStateException("cannot make an authority", failure);
    }
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey by)
      throws GeneralSecurityException {
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException failure) {
      throw new GeneralSecurityException(failure);
    }
  }

  private static NameConstraints limits(List<String> hosts) {
    Stream<GeneralName> domains =
        LocalNames.DOMAINS.stream().map(name -> new GeneralName(GeneralName.dNSName, name));
    Stream<GeneralName> networks =
        LocalNames.NETWORKS.stream().map(net -> new GeneralName(GeneralName.iPAddress, net));
    Stream<GeneralName> addresses =
        hosts.stream()
            .filter(host -> LocalNames.isAddress(host) && !LocalNames.isLocal(host))
            .map(RelayAuthority::oneAddress);
    return new NameConstraints(
        Stream.of(domains, networks, addresses)
            .flatMap(each -> each)
            .map(GeneralSubtree::new)
            .toArray(GeneralSubtree[]::new),
        null);
  }

  private static GeneralName oneAddress(String host) {
    return new GeneralName(GeneralName.iPAddress, host + (host.indexOf(':') < 0 ? "/32" : "/128"));
  }

  private static GeneralNames general(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(name ->
                new GeneralName(
                    LocalNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  private static BigInteger serial(RandomSource random) {
    return new BigInteger(1, random.bytes(SERIAL_BYTES));
  }

  private static String named(PublicKey key) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    return HexFormat.of().formatHex(hash, 0, NAMED_BY);
  }
}
