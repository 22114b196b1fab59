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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.tautan.browser.vectors.VectorExports;
import org.tautan.crypto.vectors.CryptoVectors;
import org.tautan.protocol.vectors.ProtocolVectors;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Compiles the core, serves it and the questions of `vectors-worker.js` on loopback, lets Chromium
/// answer them, and keeps the answers.
final class BrowserAnswers {
  private static final int PATIENCE_SECONDS = 180;

  private final CompletableFuture<Map<String, String>> js = new CompletableFuture<>();
  private final CompletableFuture<Map<String, String>> wasm = new CompletableFuture<>();

  private final Path compiled;

  private BrowserAnswers(Path compiled) {
    this.compiled = compiled;
  }

  /// Runs both engines in one browser and waits for all their answers.
  static BrowserAnswers ask(Path folder)
      throws IOException, InterruptedException, TeaVMToolException {
    BrowserAnswers answers = new BrowserAnswers(folder.resolve("compiled"));
    Compiled.wasm(VectorExports.class, answers.compiled, "engine", TeaVMOptimizationLevel.ADVANCED);
    Compiled.js(VectorExports.class, answers.compiled, "engine", TeaVMOptimizationLevel.ADVANCED);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", answers::serve);
    server.createContext("/answers/js", exchange -> receive(exchange, answers.js));
    server.createContext("/answers/wasm", exchange -> receive(exchange, answers.wasm));
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/index.html";
    try (Chromium chromium = Chromium.open(url, folder)) {
      CompletableFuture.allOf(answers.js, answers.wasm).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("the browser gave no answer", e);
    } finally {
      server.stop(0);
    }
    return answers;
  }

  /// The answers of one engine by the question's name.
  Map<String, String> of(Engine engine) {
    return switch (engine) {
      case JS -> js.join();
      case WASM -> wasm.join();
    };
  }

  private static void receive(HttpExchange exchange, CompletableFuture<Map<String, String>> answers)
      throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answers.complete(
        body.lines()
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    Path made = compiled.resolve(name);
    try (exchange;
        InputStream file =
            Files.isRegularFile(made)
                ? Files.newInputStream(made)
                : BrowserAnswers.class.getResourceAsStream(resource(name))) {
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", typeOf(name));
      byte[] body = file.readAllBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String resource(String name) {
    return switch (name) {
      case "primitives.json" -> CryptoVectors.RESOURCE;
      case "wire.json" -> ProtocolVectors.RESOURCE;
      default -> (name.startsWith("engine.") ? PageServer.PAGE : "") + name;
    };
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "js" -> "text/javascript";
      case "json" -> "application/json";
      case "wasm" -> "application/wasm";
      case String other -> throw new IllegalArgumentException("a file of kind " + other);
    };
  }

  /// The two compilations of the engine.
  enum Engine {
    JS,
    WASM
  }
}
