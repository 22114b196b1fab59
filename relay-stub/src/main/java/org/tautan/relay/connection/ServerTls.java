package org.tautan.relay.connection;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.tautan.protocol.Bytes;
import org.tautan.relay.identity.TlsIdentity;

/// The relay's side of TLS 1.3 and 1.2, by the JDK. Netty's own builder would first load all of
/// BouncyCastle's JCE provider, only because it could: a quarter of a second of CPU at every start.
final class ServerTls {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final char[] IN_MEMORY_ONLY = {};

  private ServerTls() {}

  /// TLS with this key and certificate.
  ///
  /// @throws IllegalStateException when they do not fit each other
  static SslContext of(TlsIdentity identity) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(identity).getKeyManagers(), null, null);
      return new JdkSslContext(
          context,
          false,
          null,
          IdentityCipherSuiteFilter.INSTANCE,
          ApplicationProtocolConfig.DISABLED,
          ClientAuth.NONE,
          PROTOCOLS,
          false);
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException("the TLS identity cannot be used", failure);
    }
  }

  /// A certificate's bytes.
  static Bytes der(X509Certificate certificate) {
    try {
      return Bytes.copyOf(certificate.getEncoded());
    } catch (CertificateEncodingException failure) {
      throw new IllegalStateException("a certificate cannot be written", failure);
    }
  }

  private static KeyManagerFactory keys(TlsIdentity identity)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, IN_MEMORY_ONLY);
    X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("relay", identity.key(), IN_MEMORY_ONLY, chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, IN_MEMORY_ONLY);
    return keys;
  }
}
