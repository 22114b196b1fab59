package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.frame.BlobUse;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.limits.BlobQuota;
import org.tautan.relay.limits.RelayLimits;

/// Ani's phone leaves blobs for her laptop; Budi tries to get at them.
class BlobTest extends RelayTest {
  private static final byte[] CONTENT = "sealed".repeat(20_000).getBytes(StandardCharsets.UTF_8);
  private static final long QUOTA = 3L * CONTENT.length;

  private final BlobId id = new BlobId(TestDevice.random(BlobId.SIZE));
  private TestAccount ani;
  private TestDevice laptop;
  private RawClient phone;
  private RawClient reader;

  @Override
  RelayLimits limits() {
    return RelayLimits.STANDARD
        .withSweepEvery(Duration.ofHours(1))
        .withBlobs(new BlobQuota(QUOTA, 4, Duration.ofDays(7)));
  }

  @BeforeEach
  void meet() {
    ani = registered();
    phone = ani.phone.online(relay);
    laptop = Linking.link(relay, ani, phone);
    reader = laptop.online(relay);
  }

  @AfterEach
  void part() {
    phone.close();
    reader.close();
  }

  private Request.GrantBlob asking(BlobUse use, BlobId blob, int size) {
    return new Request.GrantBlob(use, blob, laptop.id, size);
  }

  private String grant(RawClient who, BlobUse use) {
    return grant(who, asking(use, id, CONTENT.length));
  }

  private static String grant(RawClient who, Request.GrantBlob asked) {
    return who.ask(asked, Result.BlobGrant.class).grant().reveal().hex();
  }

  private HttpRequest.Builder at(BlobId blob, String grant) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:" + relay.address().getPort() + "/blob/" + blob.bytes().hex()))
        .header("Authorization", "Tautan " + grant);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return RawClient.await(RawClient.HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray()));
  }

  private int put(String grant, byte[] content) {
    return send(at(id, grant).PUT(BodyPublishers.ofByteArray(content))).statusCode();
  }

  private HttpResponse<byte[]> get(String grant) {
    return send(at(id, grant).GET());
  }

  private void deposit() {
    assertEquals(201, put(grant(phone, BlobUse.PUT), CONTENT));
  }

  @Test
  void keepsABlobUntilItsAddresseeDeletesIt() {
    deposit();
    HttpResponse<byte[]> got = get(grant(reader, BlobUse.GET));
    assertEquals(200, got.statusCode());
    assertArrayEquals(CONTENT, got.body());
    assertEquals(204, send(at(id, grant(reader, BlobUse.DELETE)).DELETE()).statusCode());
    assertEquals(RefusalReason.BLOB_UNKNOWN, reader.refusal(asking(BlobUse.GET, id, 0)));
    assertEquals(List.of(), files());
  }

  @Test
  void keepsABlobOverARestart() {
    deposit();
    reader.close();
    stopRelay();
    startRelay();
    try (RawClient again = laptop.online(relay)) {
      assertArrayEquals(CONTENT, get(grant(again, BlobUse.GET)).body());
    }
  }

  @Test
  void refusesARequestWithoutAGrant() {
    deposit();
    assertEquals(401, get("00".repeat(32)).statusCode());
    assertEquals(401, get("").statusCode());
    assertEquals(1, files().size());
  }

  @Test
  void takesAGrantOnce() {
    deposit();
    String grant = grant(reader, BlobUse.GET);
    assertEquals(200, get(grant).statusCode());
    assertEquals(401, get(grant).statusCode());
  }

  @Test
  void takesAGrantForNothingElse() {
    deposit();
    assertEquals(401, send(at(id, grant(reader, BlobUse.GET)).DELETE()).statusCode());
    BlobId other = new BlobId(TestDevice.random(BlobId.SIZE));
    assertEquals(401, send(at(other, grant(reader, BlobUse.GET)).GET()).statusCode());
    assertEquals(1, files().size());
  }

  @Test
  void takesNoGrantThatHasExpired() {
    deposit();
    String grant = grant(reader, BlobUse.GET);
    clock.forward(Duration.ofSeconds(61));
    assertEquals(401, get(grant).statusCode());
  }

  @Test
  void givesAndDeletesOnlyForTheAddressee() {
    deposit();
    TestDevice tablet = Linking.link(relay, ani, phone);
    try (RawClient third = tablet.online(relay)) {
      for (BlobUse use : List.of(BlobUse.GET, BlobUse.DELETE)) {
        assertEquals(RefusalReason.BLOB_NOT_YOURS, third.refusal(asking(use, id, 0)));
        assertEquals(RefusalReason.BLOB_NOT_YOURS, phone.refusal(asking(use, id, 0)));
      }
    }
  }

  @Test
  void showsNothingToOtherAccounts() {
    deposit();
    try (RawClient stranger = registered().phone.online(relay)) {
      assertEquals(RefusalReason.BLOB_UNKNOWN, stranger.refusal(asking(BlobUse.GET, id, 0)));
      assertEquals(
          RefusalReason.UNKNOWN_DEVICE, stranger.refusal(asking(BlobUse.PUT, id, CONTENT.length)));
    }
  }

  @Test
  void hearsNobodyBeforeLogin() {
    try (RawClient nobody = new RawClient(relay)) {
      assertEquals(RefusalReason.NOT_LOGGED_IN, nobody.refusal(asking(BlobUse.PUT, id, 1)));
    }
  }

  @Test
  void refusesABlobForADeviceThatIsOut() {
    reader.ask(new Request.Leave(laptop.leaves()), Result.Done.class);
    assertEquals(
        RefusalReason.UNKNOWN_DEVICE, phone.refusal(asking(BlobUse.PUT, id, CONTENT.length)));
    assertEquals(
        RefusalReason.UNKNOWN_DEVICE,
        phone.refusal(new Request.GrantBlob(BlobUse.PUT, id, new DeviceId(77), 1)));
  }

  @Test
  void neverReplacesABlob() {
    String second = grant(phone, BlobUse.PUT);
    deposit();
    assertEquals(RefusalReason.BLOB_EXISTS, phone.refusal(asking(BlobUse.PUT, id, 5)));
    assertEquals(409, put(second, new byte[CONTENT.length]));
    assertArrayEquals(CONTENT, get(grant(reader, BlobUse.GET)).body());
  }

  @Test
  void refusesSizesThatABlobCannotHave() {
    assertEquals(RefusalReason.BLOB_SIZE, phone.refusal(asking(BlobUse.PUT, id, 0)));
    assertEquals(RefusalReason.BLOB_SIZE, phone.refusal(asking(BlobUse.PUT, id, Limits.BLOB + 1)));
  }

  @Test
  void takesExactlyTheGrantedSize() {
    assertEquals(413, put(grant(phone, BlobUse.PUT), new byte[CONTENT.length - 1]));
    assertEquals(413, put(grant(phone, BlobUse.PUT), new byte[CONTENT.length + 1]));
    assertEquals(List.of(), files());
  }

  @Test
  void keepsNothingOfABlobThatWasCutShort() throws IOException {
    String grant = grant(phone, BlobUse.PUT);
    try (Socket socket = new Socket()) {
      socket.connect(relay.address());
      String head =
          "PUT /blob/%s HTTP/1.1\r\nHost: relay\r\nAuthorization: Tautan %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(id.bytes().hex(), grant, CONTENT.length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(CONTENT, 0, 1_000);
    }
    deposit();
    assertEquals(1, files().size());
  }

  @Test
  void refusesWhatIsOverTheQuotaUntilSomethingIsDeleted() {
    deposit();
    int tooMuch = Math.toIntExact(QUOTA - CONTENT.length + 1);
    BlobId next = new BlobId(TestDevice.random(BlobId.SIZE));
    assertEquals(RefusalReason.BLOB_QUOTA, phone.refusal(asking(BlobUse.PUT, next, tooMuch)));
    assertEquals(204, send(at(id, grant(reader, BlobUse.DELETE)).DELETE()).statusCode());
    phone.ask(asking(BlobUse.PUT, next, tooMuch), Result.BlobGrant.class);
    assertEquals(
        RefusalReason.BLOB_QUOTA,
        phone.refusal(asking(BlobUse.PUT, id, tooMuch)),
        "what is granted counts");
  }

  @Test
  void givesADeviceSoManyGrantsAtATime() {
    for (int i = 0; i < 4; i++) {
      grant(phone, asking(BlobUse.PUT, new BlobId(TestDevice.random(BlobId.SIZE)), 1));
    }
    assertEquals(RefusalReason.RATE_LIMITED, phone.refusal(asking(BlobUse.PUT, id, 1)));
  }

  @Test
  void deletesWhatNobodyFetchedInAWeek() {
    deposit();
    clock.forward(Duration.ofDays(6));
    relay.sweepNow();
    clock.forward(Duration.ofDays(1).plusHours(2));
    relay.sweepNow();
    awaitNoFiles();
  }

  @Test
  void deletesWhatWaitsForADeviceThatIsOut() {
    deposit();
    reader.ask(new Request.Leave(laptop.leaves()), Result.Done.class);
    clock.forward(Duration.ofHours(2));
    relay.sweepNow();
    awaitNoFiles();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/blob/",
        "/blob/..",
        "/blob/../relay.db",
        "/blob/..%2f..%2frelay.db",
        "/blob//etc/passwd",
        "/blob/00000000000000000000000000000000/..",
        "/blob/0000000000000000000000000000000G",
        "/blob/00000000000000000000000000000000?x"
      })
  void knowsNoPaths(String path) throws IOException {
    deposit();
    String answer = raw("GET " + path, grant(reader, BlobUse.GET));
    assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    assertEquals(1, files().size());
  }

  @Test
  void knowsNoOtherMethods() throws IOException {
    String answer = raw("POST /blob/" + id.bytes().hex(), grant(phone, BlobUse.PUT));
    assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
  }

  @Test
  void countsWhatItRefuses() {
    assertEquals(401, get("00".repeat(32)).statusCode());
    assertEquals(1, relay.status().refusals().get("BLOB_REFUSED"));
  }

  private String raw(String line, String grant) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(relay.address());
      socket.setSoTimeout(20_000);
      String request =
          line
              + " HTTP/1.1\r\nHost: relay\r\nContent-Length: 0\r\nAuthorization: Tautan "
              + grant
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private List<File> files() {
    return files(data.resolve("blobs").toFile());
  }

  /// The relay deletes meanwhile, which the older way of looking at folders does not mind.
  private static List<File> files(File folder) {
    List<File> found = new ArrayList<>();
    File[] entries = folder.listFiles();
    for (File entry : entries == null ? new File[0] : entries) {
      found.addAll(entry.isFile() ? List.of(entry) : files(entry));
    }
    return found;
  }

  private void awaitNoFiles() {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!files().isEmpty()) {
      assertTrue(System.nanoTime() < deadline, files().toString());
      Thread.onSpinWait();
    }
  }
}
