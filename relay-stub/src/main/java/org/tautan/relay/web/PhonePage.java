package org.tautan.relay.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.tautan.protocol.Bytes;

/// The phone page as it is served.
///
/// All files but the first stand under the hash of all of them, so that a browser may keep them for
/// ever: a changed page has other addresses. Immutable once made, for any thread.
final class PhonePage {
  private static final String INDEX = "index.html";

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
    files.forEach(
        (name, content) -> byPath.put(prefix + name, WebFile.asset(name, content, gzip(content))));
    byte[] start =
        new String(files.file(INDEX).toByteArray(), StandardCharsets.UTF_8)
            .replace("BUNDLE/", prefix)
            .getBytes(StandardCharsets.UTF_8);
    Bytes page = Bytes.wrap(start);
    return new PhonePage(byPath, WebFile.page(page, gzip(page)));
  }

  /// The page itself.
  WebFile index() {
    return index;
  }

  /// One of its files.
  Optional<WebFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static Bytes gzip(Bytes content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory", e);
    }
    return Bytes.wrap(out.toByteArray());
  }
}
