package org.tautan.relay.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tautan.crypto.RandomSource;

/// A P-256 key that the relay makes at its first start, certified by the relay's own
/// [RelayAuthority]. The certificate is renewed a month before its end, and when the relay's names
/// have changed, always for the same key, so that clients that pin the key notice nothing.
public final class SelfSignedTls implements TlsSource {
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private final PrivateFile keyFile;
  private final PrivateFile certificateFile;
  private final RelayAuthority authority;
  private final InstantSource clock;
  private final List<String> names;
  private TlsIdentity identity;

  /// Reads the certificate of this data directory, or makes or renews it.
  ///
  /// @param hosts names and addresses under which the relay is reached; those that its authority
  ///   cannot speak for are left out
  public SelfSignedTls(Path data, List<String> hosts, InstantSource clock, RandomSource random) {
    this.keyFile = new PrivateFile(data.resolve("tls-key.pem"));
    this.certificateFile = new PrivateFile(data.resolve("tls-certificate.pem"));
    this.authority = RelayAuthority.in(data, hosts, clock, random);
    this.clock = clock;
    this.names = authority.among(hosts);
    this.identity = kept().filter(this::isGood).orElseGet(this::renewed);
  }

  @Override
  public synchronized TlsIdentity identity() {
    return identity;
  }

  @Override
  public synchronized boolean look() {
    if (!isDue(identity)) {
      return false;
    }
    identity = renewed();
    return true;
  }

  @Override
  public Optional<X509Certificate> authority() {
    return Optional.of(authority.certificate());
  }

  private Optional<TlsIdentity> kept() {
    return keyFile
        .read()
        .flatMap(key ->
            certificateFile
                .read()
                .map(chain -> new TlsIdentity(Pem.privateKey(key), Pem.certificates(chain))));
  }

  private boolean isGood(TlsIdentity kept) {
    X509Certificate leaf = kept.chain().getFirst();
    return !isDue(kept) && authority.issued(leaf) && namesIn(leaf).equals(comparable(names));
  }

  private boolean isDue(TlsIdentity kept) {
    return !clock
        .instant()
        .plus(RENEWED_BEFORE)
        .isBefore(kept.chain().getFirst().getNotAfter().toInstant());
  }

  private TlsIdentity renewed() {
    Optional<TlsIdentity> before = kept();
    if (before.isPresent()) {
      return certified(before.get().key(), before.get().chain().getFirst().getPublicKey());
    }
    KeyPair made = RelayAuthority.newKey();
    keyFile.write(Pem.write(made.getPrivate()));
    return certified(made.getPrivate(), made.getPublic());
  }

  private TlsIdentity certified(PrivateKey key, PublicKey open) {
    X509Certificate leaf = authority.certify(open, names);
    certificateFile.write(Pem.write(leaf));
    return new TlsIdentity(key, List.of(leaf));
  }

  private static Set<String> namesIn(X509Certificate leaf) {
    try {
      Collection<List<?>> found = leaf.getSubjectAlternativeNames();
      return found == null
          ? Set.of()
          : comparable(found.stream().map(name -> String.valueOf(name.get(1))).toList());
    } catch (CertificateParsingException _) {
      // a certificate that cannot be read is made anew
      return Set.of();
    }
  }

  /// One address may be written in several ways.
  private static Set<String> comparable(List<String> names) {
    return names.stream()
        .map(name -> LocalNames.isAddress(name) ? written(name) : name)
        .collect(Collectors.toSet());
  }

  private static String written(String address) {
    try {
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException _) {
      // no address after all
      return address;
    }
  }
}
