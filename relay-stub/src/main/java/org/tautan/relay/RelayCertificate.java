package org.tautan.relay;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.relay.identity.TlsFiles;
import org.tautan.relay.identity.TlsFilesException;
import org.tautan.relay.identity.TlsSource;

/// The certificate that a relay shows, for a screen.
///
/// @param names names and addresses that stand in it
/// @param validUntil its end
/// @param authority the relay's own, which phones can be made to trust; absent for the owner's
///   files
/// @param trouble why files that changed were not taken; the relay goes on with these
public record RelayCertificate(
    List<String> names,
    Instant validUntil,
    Optional<Authority> authority,
    Optional<CertificateTrouble> trouble) {
  /// Copies the list.
  public RelayCertificate {
    names = List.copyOf(names);
  }

  /// A relay's own authority. Relays serve its certificate at `/authority.crt`, too.
  ///
  /// @param der its certificate
  /// @param fingerprint SHA-256 over that, in pairs with colons, as phones show it
  public record Authority(Bytes der, String fingerprint) {}

  static RelayCertificate of(TlsSource source) {
    X509Certificate leaf = source.identity().chain().getFirst();
    return new RelayCertificate(
        names(leaf),
        leaf.getNotAfter().toInstant(),
        source.authority().map(RelayCertificate::authority),
        source.trouble().map(CertificateTrouble::of));
  }

  /// Whether files could be used; empty when they can.
  public static Optional<CertificateTrouble> check(RelayConfig.PemFiles files) {
    try {
      var _ = new TlsFiles(files.chain(), files.key(), InstantSource.system());
      return Optional.empty();
    } catch (TlsFilesException refused) {
      return Optional.of(CertificateTrouble.of(refused.trouble()));
    }
  }

  private static Authority authority(X509Certificate certificate) {
    try {
      byte[] der = certificate.getEncoded();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(der);
      HexFormat pairs = HexFormat.ofDelimiter(":").withUpperCase();
      return new Authority(Bytes.copyOf(der), pairs.formatHex(hash));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a certificate cannot be written", failure);
    }
  }

  private static List<String> names(X509Certificate leaf) {
    try {
      Collection<List<?>> found = leaf.getSubjectAlternativeNames();
      return found == null
          ? List.of()
          : found.stream()
              .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
              .toList();
    } catch (CertificateParsingException _) {
      // it is shown without names
      return List.of();
    }
  }
}
