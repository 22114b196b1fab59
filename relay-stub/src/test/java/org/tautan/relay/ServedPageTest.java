package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page as the relay serves it: strict headers, and files that a browser may keep for ever.
class ServedPageTest {
  private static final Pattern BUNDLE = Pattern.compile("/page/[0-9a-f]{32}/");

  private static final String GREW =
      " bytes: if it grew by much at once, look for a lambda that waits and is given to the JDK, or"
          + " for String.format (docs/page.md)";

  @TempDir private Path data;
  private Relay relay;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    relay = Relay.start(RelayConfig.onLoopback(data));
  }

  @AfterEach
  void stop() {
    client.close();
    relay.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/L", "/C", "/L?x"})
  void isWhereItsLinksLead(String path) throws IOException, InterruptedException {
    HttpResponse<String> page = get(path);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<title>Tautan</title>"), page.body());
    assertEquals("no-store", header(page, "cache-control"));
    assertEquals("same-origin", header(page, "cross-origin-opener-policy"));
    assertEquals("nosniff", header(page, "x-content-type-options"));
    assertEquals("no-referrer", header(page, "referrer-policy"));
    String policy = header(page, "content-security-policy");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"main.js", "style.css", "vendor/lit-html.js", "engine.wasm", "engine.js"})
  void hasItsFilesUnderTheirHash(String name) throws IOException, InterruptedException {
    HttpResponse<String> file = get(bundle() + name);
    assertEquals(200, file.statusCode());
    assertTrue(header(file, "cache-control").contains("immutable"));
    assertFalse(header(file, "content-security-policy").contains("unsafe"));
  }

  @Test
  void letsTheWorkerAloneCompile() throws IOException, InterruptedException {
    HttpResponse<String> worker = get(bundle() + "worker.js");
    assertTrue(header(worker, "content-security-policy").contains("'unsafe-eval'"));
  }

  @Test
  void hasNothingUnderAnotherHashOrBesideItsFiles() throws IOException, InterruptedException {
    String other = bundle().replaceFirst("[0-9a-f]{32}", "0".repeat(32));
    assertEquals(404, get(other + "main.js").statusCode());
    assertEquals(404, get(bundle() + "files.txt").statusCode());
    assertEquals(404, get(bundle() + "../main.js").statusCode());
  }

  @Test
  void staysBelowTheSizeThatAPhoneShouldFetch() throws IOException, InterruptedException {
    HttpResponse<byte[]> brotli = compressed("engine.wasm", "gzip, deflate, br, zstd");
    assertEquals("br", header(brotli, "content-encoding"));
    assertTrue(brotli.body().length < 320_000, brotli.body().length + GREW);
  }

  @Test
  void sendsGzipToThoseWhoTakeNoBrotli() throws IOException, InterruptedException {
    HttpResponse<byte[]> zipped = compressed("engine.wasm", "gzip, deflate");
    assertEquals("gzip", header(zipped, "content-encoding"));
    assertTrue(zipped.body().length < 450_000, zipped.body().length + GREW);
    assertEquals("", header(compressed("engine.wasm", "deflate"), "content-encoding"));
  }

  @Test
  void bringsThePageWithoutTheEngineThatItIsMadeOf() {
    assertThrows(ClassNotFoundException.class, () -> Class.forName("org.tautan.engine.api.Engine"));
  }

  private String bundle() throws IOException, InterruptedException {
    Matcher found = BUNDLE.matcher(get("/").body());
    assertTrue(found.find(), "the page names its files");
    return found.group();
  }

  private HttpResponse<byte[]> compressed(String name, String accepted)
      throws IOException, InterruptedException {
    return client.send(
        request(bundle() + name).header("accept-encoding", accepted).build(),
        BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + relay.address().getPort() + path));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
