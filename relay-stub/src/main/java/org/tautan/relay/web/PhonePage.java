package org.tautan.relay.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.tautan.protocol.Bytes;

/// The phone page as it is served.
///
/// Its files stand under the hash of all of them, so that a browser may keep them for ever: a
/// changed page has other addresses. Only what leads to them has addresses that stay: the page
/// itself, what installs it and its service worker; there the relay writes where the files are.
/// Immutable once made, for any thread.
final class PhonePage {
  private static final String INDEX = "index.html";
  private static final List<String> LEADING = List.of("app.webmanifest", "service-worker.js");

  private final Map<String, WebFile> byPath;
  private final WebFile index;

  private PhonePage(Map<String, WebFile> byPath, WebFile index) {
    this.byPath = byPath;
    this.index = index;
  }

  /// Compresses the files.
  static PhonePage of(PageFiles files) {
    String prefix = "/page/" + files.hash() + "/";
    Map<String, WebFile> byPath = new LinkedHashMap<>();
    files.forEach((name, content) -> {
      Bytes brotli = files.brotli(name).orElseGet(Bytes::empty);
      byPath.put(prefix + name, WebFile.asset(name, content, gzip(content), brotli));
    });
    for (String name : LEADING) {
      Bytes content = leading(files, name, prefix);
      byPath.put("/" + name, WebFile.leading(name, content, gzip(content)));
    }
    Bytes page = leading(files, INDEX, prefix);
    return new PhonePage(byPath, WebFile.page(page, gzip(page)));
  }

  /// A file with the place of the others written into it.
  private static Bytes leading(PageFiles files, String name, String prefix) {
    List<String> others = new ArrayList<>();
    files.forEach((file, _) -> {
      if (!file.equals(INDEX) && !LEADING.contains(file)) {
        others.add(file);
      }
    });
    return Bytes.wrap(
        new String(files.file(name).toByteArray(), StandardCharsets.UTF_8)
            .replace("BUNDLE/", prefix)
            .replace("'FILES'", "'" + String.join("', '", others) + "'")
            .getBytes(StandardCharsets.UTF_8));
  }

  /// The page itself.
  WebFile index() {
    return index;
  }

  /// One of its files.
  Optional<WebFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static Bytes gzip(Bytes content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new BestGzip(out)) {
      zip.write(content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory", e);
    }
    return Bytes.wrap(out.toByteArray());
  }
}
