package org.tautan.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Serves files to a browser on loopback: those that a test made, the page's own, and the tests'.
/// What is posted to `/told` is told.
final class PageServer implements AutoCloseable {
  /// Where the page lies on the class path.
  static final String PAGE = "/org/tautan/page/web/";

  private final HttpServer server;
  private final Path made;

  PageServer(Path made, Consumer<String> told) throws IOException {
    this.made = made;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.createContext("/told", exchange -> receive(exchange, told));
    server.start();
  }

  /// Where a file is.
  String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  private static void receive(HttpExchange exchange, Consumer<String> told) throws IOException {
    try (exchange) {
      told.accept(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    try (exchange) {
      byte[] body = read(name);
      exchange.getResponseHeaders().add("Content-Type", typeOf(name));
      exchange.sendResponseHeaders(
          body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] read(String name) throws IOException {
    if (Files.exists(made.resolve(name))) {
      return Files.readAllBytes(made.resolve(name));
    }
    for (String folder : new String[] {PAGE, ""}) {
      try (InputStream file = PageServer.class.getResourceAsStream(folder + name)) {
        if (file != null) {
          return file.readAllBytes();
        }
      }
    }
    return new byte[0];
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "js" -> "text/javascript";
      case "wasm" -> "application/wasm";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
