package org.tautan.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Serves the page as the relay does, under one bundle's name or another's.
final class TwoBundles implements AutoCloseable {
  private static final Set<String> LEADING =
      Set.of("index.html", "app.webmanifest", "service-worker.js");

  private final HttpServer server;
  private volatile String bundle = "a";

  TwoBundles() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /// From now on it is this one.
  void serve(String name) {
    bundle = name;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.equals("/") ? "index.html" : path.replaceFirst("^/(page/./)?", "");
    try (exchange;
        InputStream file = TwoBundles.class.getResourceAsStream("/org/tautan/page/web/" + name)) {
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = LEADING.contains(name) ? written(file.readAllBytes()) : file.readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", typeOf(name));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] written(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .replace("BUNDLE/", "/page/" + bundle + "/")
        .replace("'FILES'", "'main.js'")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "wasm" -> "application/wasm";
      case "webmanifest" -> "application/manifest+json";
      default -> "image/png";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
