package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.RelayConfig.PemFiles;
import org.tautan.relay.RelayConfig.SelfSigned;
import org.tautan.relay.limits.RelayLimits;

/// The certificates that a relay shows: by its own authority, or its owner's files.
class CertificateTest {
  private static final List<String> HOSTS =
      List.of("localhost", "127.0.0.1", "laptop.local", "192.168.1.20", "::1");

  private final MovableClock clock = new MovableClock();
  @TempDir private Path folder;

  /// Clients check certificates by the machine's clock.
  @BeforeEach
  void setTheClock() {
    clock.forward(Duration.between(clock.instant(), Instant.now()));
  }

  @Test
  void isTakenByWhoeverTrustsTheRelaysAuthority() throws IOException, InterruptedException {
    try (Relay relay = start("relay", new SelfSigned(HOSTS));
        HttpClient phone = trusting(folder.resolve("relay/authority-certificate.pem"))) {
      HttpResponse<byte[]> answer = get(phone, relay, "/authority.crt");
      assertEquals(
          "application/x-x509-ca-cert", answer.headers().firstValue("content-type").orElseThrow());
      RelayCertificate shown = relay.certificate().orElseThrow();
      assertEquals(shown.authority().orElseThrow().der().hex(), Bytes.copyOf(answer.body()).hex());
      assertEquals(95, shown.authority().orElseThrow().fingerprint().length());
      assertTrue(shown.names().containsAll(List.of("laptop.local", "192.168.1.20")));
    }
  }

  @Test
  void speaksForItsOwnNetworkOnly() throws IOException, GeneralSecurityException {
    SelfSigned hosts = new SelfSigned(List.of("localhost", "relay.example"));
    try (Relay relay = start("relay", hosts)) {
      assertEquals(List.of("localhost"), relay.certificate().orElseThrow().names());
    }
    SelfSigned moved = new SelfSigned(List.of("localhost", "198.51.100.7", "10.0.0.7"));
    try (Relay relay = start("relay", moved)) {
      assertEquals(List.of("localhost", "10.0.0.7"), relay.certificate().orElseThrow().names());
    }
    X509Certificate authority = read(folder.resolve("relay/authority-certificate.pem"));
    assertEquals(0, authority.getBasicConstraints());
    assertTrue(authority.getCriticalExtensionOIDs().contains("2.5.29.30"), "name constraints");
  }

  @Test
  void speaksForTheAddressThatTheComputerHadWhenItWasMade()
      throws IOException, InterruptedException {
    SelfSigned hosts = new SelfSigned(List.of("localhost", "198.51.100.7"));
    start("relay", hosts).close();
    try (Relay relay = start("relay", hosts);
        HttpClient phone = trusting(folder.resolve("relay/authority-certificate.pem"))) {
      assertEquals(List.of("localhost", "198.51.100.7"), relay.certificate().orElseThrow().names());
      assertEquals(200, get(phone, relay, "/").statusCode());
    }
  }

  @Test
  void isMadeAnewForTheSameKeyWhenTheNetworkChanges() {
    Optional<TlsKeyHash> key;
    String authority;
    try (Relay relay = start("relay", new SelfSigned(HOSTS))) {
      key = relay.tlsKeyHash();
      authority = fingerprint(relay);
    }
    try (Relay relay = start("relay", new SelfSigned(List.of("localhost", "192.168.1.33")))) {
      assertEquals(key, relay.tlsKeyHash());
      assertEquals(authority, fingerprint(relay));
      assertEquals(List.of("localhost", "192.168.1.33"), relay.certificate().orElseThrow().names());
    }
  }

  @Test
  void isNotMadeAnewWithoutNeed() throws IOException {
    start("relay", new SelfSigned(HOSTS)).close();
    byte[] before = Files.readAllBytes(folder.resolve("relay/tls-certificate.pem"));
    start("relay", new SelfSigned(HOSTS)).close();
    assertEquals(
        -1,
        Files.mismatch(
            folder.resolve("relay/tls-certificate.pem"),
            Files.write(folder.resolve("before.pem"), before)));
  }

  @Test
  void changesWithItsFilesWhileTheRelayRuns() throws IOException, InterruptedException {
    PemFiles files = filesOf("first");
    try (Relay relay = start("relay", files)) {
      var before = relay.tlsKeyHash();
      replace(files, filesOf("second"));
      relay.sweepNow();
      assertNotEquals(before, relay.tlsKeyHash());
      try (HttpClient phone = trusting(folder.resolve("second/authority-certificate.pem"));
          RawClient client = new RawClient(phone, url(relay))) {
        Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
        Result.HelloResult hello =
            client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class);
        assertEquals(relay.tlsKeyHash(), hello.tlsKeyHash());
      }
    }
  }

  @Test
  void aConnectionKeepsTheKeyWithWhichItBegan() throws IOException {
    PemFiles files = filesOf("first");
    try (Relay relay = start("relay", files);
        HttpClient phone = trusting(folder.resolve("first/authority-certificate.pem"));
        RawClient client = new RawClient(phone, url(relay))) {
      var before = relay.tlsKeyHash();
      replace(files, filesOf("second"));
      relay.sweepNow();
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      assertEquals(
          before, client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class).tlsKeyHash());
    }
  }

  @Test
  void goesOnWithTheFilesItHasWhenTheNewOnesAreNoPair() throws IOException, InterruptedException {
    PemFiles files = filesOf("first");
    PemFiles second = filesOf("second");
    try (Relay relay = start("relay", files);
        HttpClient phone = trusting(folder.resolve("first/authority-certificate.pem"))) {
      replace(files.chain(), second.chain());
      relay.sweepNow();
      assertEquals(Optional.of(CertificateTrouble.NOT_A_PAIR), trouble(relay));
      assertEquals(200, get(phone, relay, "/").statusCode());
      replace(files, second);
      relay.sweepNow();
      assertEquals(Optional.empty(), trouble(relay));
      assertThrows(SSLHandshakeException.class, () -> get(phone, relay, "/"));
    }
  }

  @Test
  void saysWhatIsWrongWithFiles() throws IOException {
    PemFiles good = filesOf("first");
    Path none = folder.resolve("none.pem");
    assertEquals(Optional.empty(), RelayCertificate.check(good));
    assertEquals(
        Optional.of(CertificateTrouble.UNREADABLE),
        RelayCertificate.check(new PemFiles(none, good.key())));
    assertEquals(
        Optional.of(CertificateTrouble.NOT_A_PAIR),
        RelayCertificate.check(new PemFiles(good.chain(), filesOf("second").key())));
    assertEquals(
        Optional.of(CertificateTrouble.NOT_PEM),
        RelayCertificate.check(new PemFiles(good.chain(), Files.writeString(none, "no key"))));
    clock.forward(Duration.ofDays(-500));
    assertEquals(Optional.of(CertificateTrouble.EXPIRED), RelayCertificate.check(filesOf("third")));
  }

  private Relay start(String name, RelayConfig.Transport transport) {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return Relay.start(
        RelayConfig.of(folder.resolve(name), any, transport)
            .withClock(clock)
            .withLimits(RelayLimits.STANDARD.withSweepEvery(Duration.ofDays(1))));
  }

  /// Files as an owner brings them, by an authority of their own.
  private PemFiles filesOf(String name) {
    start(name, new SelfSigned(HOSTS)).close();
    return new PemFiles(
        folder.resolve(name).resolve("tls-certificate.pem"),
        folder.resolve(name).resolve("tls-key.pem"));
  }

  private static void replace(PemFiles old, PemFiles by) throws IOException {
    replace(old.chain(), by.chain());
    replace(old.key(), by.key());
  }

  private static void replace(Path old, Path by) throws IOException {
    FileTime before = Files.getLastModifiedTime(old);
    Files.write(old, Files.readAllBytes(by));
    Files.setLastModifiedTime(old, FileTime.from(before.toInstant().plusSeconds(1)));
  }

  private static Optional<CertificateTrouble> trouble(Relay relay) {
    return relay.certificate().orElseThrow().trouble();
  }

  private static String fingerprint(Relay relay) {
    return relay.certificate().flatMap(RelayCertificate::authority).orElseThrow().fingerprint();
  }

  private static String url(Relay relay) {
    return "wss://localhost:" + relay.address().getPort();
  }

  private static HttpResponse<byte[]> get(HttpClient client, Relay relay, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(url(relay).replace("wss", "https") + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }

  private static X509Certificate read(Path certificate)
      throws IOException, GeneralSecurityException {
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(certificate))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static HttpClient trusting(Path certificate) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry("authority", read(certificate));
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
