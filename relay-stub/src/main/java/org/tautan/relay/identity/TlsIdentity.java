package org.tautan.relay.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.TlsKeyHash;

/// The key and certificate chain that the relay shows to TLS clients, who pin the hash of the key.
public record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
  /// Checks that there is a certificate.
  public TlsIdentity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("no certificate");
    }
  }

  /// SHA-256 of the public key's SubjectPublicKeyInfo.
  public TlsKeyHash keyHash() {
    byte[] spki = chain.getFirst().getPublicKey().getEncoded();
    try {
      return new TlsKeyHash(Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(spki)));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("every JDK has SHA-256", failure);
    }
  }

  /// The key is not printed.
  @Override
  public String toString() {
    return "TlsIdentity[" + keyHash().bytes() + "]";
  }
}
