package org.tautan.bench.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A relay's page as a browser has it whose WebAssembly has no garbage collection: what its worker
/// asks the browser about that is answered with no on the way.
final class OlderBrowsers implements AutoCloseable {
  private static final List<String> HEADERS =
      List.of("content-type", "cache-control", "content-security-policy");
  private static final String QUESTION = "WebAssembly.validate(WITH_GC)";

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI page;

  OlderBrowsers(URI page) throws IOException {
    this.page = page;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest request = HttpRequest.newBuilder(page.resolve(exchange.getRequestURI())).build();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      byte[] body = response.body();
      if (exchange.getRequestURI().getPath().endsWith("worker.js")) {
        String script = new String(body, StandardCharsets.UTF_8);
        body = script.replace(QUESTION, "false").getBytes(StandardCharsets.UTF_8);
      }
      HEADERS.forEach(name ->
          response
              .headers()
              .firstValue(name)
              .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
