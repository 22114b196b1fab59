package org.tautan.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/// How phones reach the relay inside this program.
///
/// @param reach from where
/// @param host the name or address that the codes lead to; empty for what the program finds
/// @param files the owner's certificate; empty for the relay's own
public record PhoneAccess(Reach reach, Optional<String> host, Optional<CertificateFiles> files) {
  /// What a new person starts with.
  public static final PhoneAccess STANDARD =
      new PhoneAccess(Reach.NETWORK, Optional.empty(), Optional.empty());

  /// From where the relay can be reached.
  public enum Reach {
    /// From this computer and its network, over TLS.
    NETWORK,
    /// From this computer only.
    THIS_COMPUTER
  }

  /// Two PEM files.
  ///
  /// @param chain the certificate, and those that lead to an authority
  /// @param key its private key, unencrypted
  public record CertificateFiles(Path chain, Path key) {}

  /// The same from elsewhere.
  public PhoneAccess withReach(Reach other) {
    return new PhoneAccess(other, host, files);
  }

  /// The same under another name.
  public PhoneAccess withHost(Optional<String> other) {
    return new PhoneAccess(reach, other, files);
  }

  /// The same with another certificate.
  public PhoneAccess withFiles(Optional<CertificateFiles> other) {
    return new PhoneAccess(reach, host, other);
  }
}
