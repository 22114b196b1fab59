package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

class TransportTest {
  private static final int GOING_AWAY = 1001;

  private final MovableClock clock = new MovableClock();
  @TempDir private Path data;

  @Test
  void speaksTlsUnderACertificateOfItsOwnAndSignsItsKey() {
    try (Relay relay = selfSigned();
        RawClient client =
            new RawClient(trusting(data.resolve("tls-certificate.pem")), url(relay))) {
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      Result.HelloResult hello = client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class);
      assertEquals(relay.tlsKeyHash(), hello.tlsKeyHash());
      assertTrue(relay.tlsKeyHash().isPresent());
    }
  }

  @Test
  void keepsItsKeysOverARestartAndRenewsTheCertificateWithTheSameKey() throws IOException {
    RelayId id;
    Optional<TlsKeyHash> key;
    try (Relay relay = selfSigned()) {
      id = relay.id();
      key = relay.tlsKeyHash();
    }
    byte[] certificate = Files.readAllBytes(data.resolve("tls-certificate.pem"));
    clock.forward(Duration.ofDays(100));
    selfSigned().close();
    assertEquals(-1, compare(certificate));
    clock.forward(Duration.ofDays(280));
    try (Relay relay = selfSigned()) {
      assertEquals(id, relay.id());
      assertEquals(key, relay.tlsKeyHash());
    }
    assertTrue(compare(certificate) >= 0, "the certificate is a new one");
  }

  @Test
  void takesTheOwnersCertificate() {
    selfSigned().close();
    RelayConfig.PemFiles files =
        new RelayConfig.PemFiles(data.resolve("tls-certificate.pem"), data.resolve("tls-key.pem"));
    try (Relay relay = Relay.start(RelayConfig.of(data, anyPort(), files));
        RawClient client =
            new RawClient(trusting(data.resolve("tls-certificate.pem")), url(relay))) {
      client.ask(
          new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1), Result.HelloResult.class);
    }
  }

  @Test
  void neverSpeaksWithoutTlsBeyondThisMachine() {
    InetSocketAddress everywhere = new InetSocketAddress(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> RelayConfig.of(data, everywhere, new RelayConfig.PlainOnLoopback()));
  }

  @Test
  void keepsItsSecretsFromOtherUsers() throws IOException {
    selfSigned().close();
    for (String secret : List.of("relay.key", "tls-key.pem", "set-up-token")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))));
    }
  }

  @Test
  void saysGoodbyeAndWhenToComeBack() {
    Relay relay = Relay.start(RelayConfig.onLoopback(data).withClock(clock));
    TestAccount ani = TestAccount.registered(relay, clock);
    try (RawClient phone = ani.phone.online(relay)) {
      relay.close();
      assertTrue(phone.push(Push.Closing.class).comeBackAfter() > 0);
      assertEquals(GOING_AWAY, phone.closeCode());
    }
    relay.close();
  }

  @Test
  void refusesAnAddressThatIsTaken() {
    try (Relay relay = selfSigned()) {
      assertThrows(
          Exception.class,
          () ->
              Relay.start(
                  RelayConfig.of(
                      data.resolve("other"), relay.address(), new RelayConfig.PlainOnLoopback())));
    }
  }

  private Relay selfSigned() {
    RelayConfig.SelfSigned tls = new RelayConfig.SelfSigned(List.of("localhost", "127.0.0.1"));
    return Relay.start(RelayConfig.of(data, anyPort(), tls).withClock(clock));
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static String url(Relay relay) {
    return "wss://localhost:" + relay.address().getPort();
  }

  /// Where the certificate file first differs from what it was; -1 when it does not.
  private long compare(byte[] certificate) throws IOException {
    Path before = Files.write(data.resolve("before.pem"), certificate);
    return Files.mismatch(before, data.resolve("tls-certificate.pem"));
  }

  private static HttpClient trusting(Path certificate) {
    try (var in = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "relay", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(tls).build();
    } catch (GeneralSecurityException | IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
