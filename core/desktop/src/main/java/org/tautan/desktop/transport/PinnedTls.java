package org.tautan.desktop.transport;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.tautan.protocol.Bytes;

/// TLS that takes one key and no other, whatever certificate it stands in: the key that the relay's
/// signed hello has named on the socket.
final class PinnedTls {
  private PinnedTls() {}

  /// @param key SHA-256 of the SubjectPublicKeyInfo
  static SSLSocketFactory sockets(Bytes key) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new OneKey(key)}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private static final class OneKey extends ServerTrust {
    private final Bytes key;

    OneKey(Bytes key) {
      this.key = key;
    }

    @Override
    void accept(X509Certificate[] chain) throws CertificateException {
      Bytes shown = TlsKeyRecorder.hash(chain[0]);
      if (!MessageDigest.isEqual(shown.toByteArray(), key.toByteArray())) {
        throw new CertificateException("not the key that the relay has named");
      }
    }
  }
}
