package org.tautan.app.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.stage.TestParts;

/// What a phone's browser gets from the relay inside this program.
class PageOfTheRelayTest {
  @TempDir private Path folder;

  @Test
  void isThePhonePageAsTheProgramWasBuilt()
      throws IOException, InterruptedException, GeneralSecurityException {
    try (RelayHost host = TestParts.relay(folder)) {
      host.start();
      RelayState.Ready ready = assertInstanceOf(RelayState.Ready.class, host.state().get());
      try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
        HttpResponse<String> page =
            client.send(
                HttpRequest.newBuilder(URI.create(ready.relay().page() + "/L")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("/main.js"), page.body());
      }
    }
  }

  /// Takes the relay's own certificate, as a browser does whose person has agreed to it.
  private SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream file = Files.newInputStream(folder.resolve("tls-certificate.pem"))) {
      store.setCertificateEntry(
          "relay", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return tls;
  }
}
