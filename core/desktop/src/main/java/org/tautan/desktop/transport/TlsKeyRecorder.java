package org.tautan.desktop.transport;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.glassfish.tyrus.client.SslEngineConfigurator;
import org.tautan.protocol.Bytes;

/// TLS that takes any certificate and any name in it, and says which key it was.
///
/// That is safe only because of what follows: TLS proves that the other side holds this key, and
/// the relay's hello, signed by the relay's long-term key, must name it before anything else is
/// said (PROTOCOL §6). A stranger in between has another key, which no relay's hello names. So
/// certificates may be self-signed, renewed or for an old address, and no authority is asked.
final class TlsKeyRecorder {
  private final SSLContext context;

  TlsKeyRecorder() {
    try {
      // 1.3, or 1.2 with whom cannot; older ones are off in the JDK
      context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new AnyCertificate()}, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  /// TLS for one connection; all connections share the sessions that can be resumed.
  ///
  /// @param recorded is told SHA-256 of the SubjectPublicKeyInfo once the handshake is done
  SslEngineConfigurator forConnection(Consumer<Bytes> recorded) {
    return new SslEngineConfigurator(context, true, false, false)
        .setHostVerificationEnabled(false)
        .setHostnameVerifier((_, session) -> record(session, recorded));
  }

  /// TLS for somebody who believes nothing of what is said.
  SSLSocketFactory sockets() {
    return context.getSocketFactory();
  }

  private static boolean record(SSLSession session, Consumer<Bytes> recorded) {
    try {
      Certificate leaf = session.getPeerCertificates()[0];
      recorded.accept(hash(leaf));
      return true;
    } catch (SSLPeerUnverifiedException _) {
      return false;
    }
  }

  static Bytes hash(Certificate certificate) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Bytes.copyOf(sha256.digest(certificate.getPublicKey().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Trusts the key to be checked later.
  private static final class AnyCertificate extends ServerTrust {
    @Override
    void accept(X509Certificate[] chain) {}
  }
}
