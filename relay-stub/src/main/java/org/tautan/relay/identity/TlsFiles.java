package org.tautan.relay.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the owner brings: a certificate chain and its unencrypted private key, as PEM files. When
/// they change, as a renewal does, the new ones are taken without a restart, if they are good; if
/// not, the relay goes on with those that it has.
public final class TlsFiles implements TlsSource {
  private static final Logger LOG = LoggerFactory.getLogger(TlsFiles.class);

  private final Path chain;
  private final Path key;
  private final InstantSource clock;
  private TlsIdentity identity;
  private List<Object> seen;
  private Optional<TlsTrouble> trouble = Optional.empty();

  /// Reads them.
  ///
  /// @throws TlsFilesException when they cannot be used
  public TlsFiles(Path chain, Path key, InstantSource clock) {
    this.chain = chain;
    this.key = key;
    this.clock = clock;
    this.seen = stamp();
    this.identity = read();
  }

  @Override
  public synchronized TlsIdentity identity() {
    return identity;
  }

  @Override
  public synchronized boolean look() {
    List<Object> now = stamp();
    if (now.equals(seen)) {
      return false;
    }
    seen = now;
    try {
      identity = read();
      trouble = Optional.empty();
      return true;
    } catch (TlsFilesException failure) {
      LOG.warn("the relay goes on with the certificate that it has: {}", failure.getMessage());
      trouble = Optional.of(failure.trouble());
      return false;
    }
  }

  @Override
  public synchronized Optional<TlsTrouble> trouble() {
    return trouble;
  }

  private TlsIdentity read() {
    TlsIdentity found = parsed(bytes(chain), bytes(key));
    X509Certificate leaf = found.chain().getFirst();
    Instant now = clock.instant();
    if (!isPair(found.key(), leaf.getPublicKey())) {
      throw new TlsFilesException(TlsTrouble.NOT_A_PAIR);
    } else if (now.isAfter(leaf.getNotAfter().toInstant())
        || now.isBefore(leaf.getNotBefore().toInstant())) {
      throw new TlsFilesException(TlsTrouble.EXPIRED);
    }
    return found;
  }

  private static TlsIdentity parsed(byte[] chain, byte[] key) {
    try {
      return new TlsIdentity(Pem.privateKey(key), Pem.certificates(chain));
    } catch (IllegalStateException | IllegalArgumentException notPem) {
      LOG.debug("the TLS files are no PEM", notPem);
      throw new TlsFilesException(TlsTrouble.NOT_PEM);
    }
  }

  private static boolean isPair(PrivateKey secret, PublicKey open) {
    String algorithm =
        switch (secret.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> secret.getAlgorithm();
        };
    byte[] something = {1};
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(secret);
      signature.update(something);
      byte[] signed = signature.sign();
      signature.initVerify(open);
      signature.update(something);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      // keys of two kinds are no pair
      return false;
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      LOG.debug("cannot read {}", file, failure);
      throw new TlsFilesException(TlsTrouble.UNREADABLE);
    }
  }

  private List<Object> stamp() {
    return List.of(stamp(chain), stamp(key));
  }

  private static List<Object> stamp(Path file) {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      return List.of(changed, Files.size(file));
    } catch (IOException _) {
      // a file that is not there looks like no other
      return List.of();
    }
  }
}
