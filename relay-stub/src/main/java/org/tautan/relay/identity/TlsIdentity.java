package org.tautan.relay.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /// Reads what the owner brings: a certificate chain and its unencrypted private key, as PEM.
  public static TlsIdentity ofPem(Path chain, Path key) {
    try {
      return new TlsIdentity(
          Pem.privateKey(Files.readAllBytes(key)), Pem.certificates(Files.readAllBytes(chain)));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the TLS files", failure);
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
