package org.tautan.bench.phone;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tautan.browser.BrowserTab;

/// How much a first start fetches: the page, what it names, and what the engine's worker needs,
/// each as the relay compresses it for a browser.
final class Transfer {
  private static final Set<String> OF_THE_WORKER =
      Set.of(
          "worker.js",
          "storage.js",
          "network.js",
          "stream-socket.js",
          "engine.wasm",
          "engine.wasm-runtime.js");

  private Transfer() {}

  /// Kilobytes of 1,000 bytes, without headers.
  static double kilobytes(BrowserTab tab, String url) throws IOException, InterruptedException {
    Set<String> files = new LinkedHashSet<>(Set.of(url));
    String loaded = "performance.getEntriesByType('resource').map((e) => e.name.split('#')[0])";
    for (JsonElement name : tab.evaluate(loaded).getAsJsonArray()) {
      files.add(name.getAsString());
    }
    String bundle =
        tab.evaluate("document.querySelector('script').src.replace('main.js', '')").getAsString();
    OF_THE_WORKER.forEach(name -> files.add(bundle + name));
    long bytes = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String file : files) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(file))
                .header("accept-encoding", "gzip, deflate, br, zstd")
                .build();
        bytes += client.send(request, BodyHandlers.ofByteArray()).body().length;
      }
    }
    return bytes / 1000.0;
  }
}
