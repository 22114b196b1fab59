package org.tautan.relay.identity;

import java.security.cert.X509Certificate;
import java.util.Optional;

/// Where a relay's TLS key and certificate come from. They may change while the relay runs. One
/// thread at a time.
public interface TlsSource {
  /// What the relay shows now.
  TlsIdentity identity();

  /// Looks whether there is another one by now; if so, that is the identity from then on.
  boolean look();

  /// What is wrong with what would have taken its place.
  default Optional<TlsTrouble> trouble() {
    return Optional.empty();
  }

  /// The relay's own authority, if that signed.
  default Optional<X509Certificate> authority() {
    return Optional.empty();
  }
}
