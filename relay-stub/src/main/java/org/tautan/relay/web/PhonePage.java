package org.tautan.relay.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.tautan.protocol.Bytes;

/// The phone page as it lies on the class path, when the program that runs the relay has brought
/// it: `files.txt` names its files, `index.html` first.
///
/// All files but the first stand under the hash of all of them, so that a browser may keep them for
/// ever: a changed page has other addresses. Immutable once read, for any thread.
final class PhonePage {
  private static final String FOLDER = "/org/tautan/page/web/";
  private static final String INDEX = "index.html";
  private static final int HASH_BYTES = 16;

  private final Map<String, WebFile> byPath;
  private final WebFile index;

  private PhonePage(Map<String, WebFile> byPath, WebFile index) {
    this.byPath = byPath;
    this.index = index;
  }

  /// Reads the page, if it is there.
  static Optional<PhonePage> find() {
    return read("files.txt").map(list -> of(new String(list, StandardCharsets.UTF_8)));
  }

  private static PhonePage of(String list) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    list.lines().forEach(name -> contents.put(name, require(name)));
    String prefix = "/page/" + hash(contents) + "/";
    Map<String, WebFile> byPath = new LinkedHashMap<>();
    contents.forEach((name, content) ->
        byPath.put(prefix + name, WebFile.asset(name, Bytes.wrap(content), gzip(content))));
    byte[] start =
        new String(require(INDEX), StandardCharsets.UTF_8)
            .replace("BUNDLE/", prefix)
            .getBytes(StandardCharsets.UTF_8);
    return new PhonePage(byPath, WebFile.page(Bytes.wrap(start), gzip(start)));
  }

  /// The page itself.
  WebFile index() {
    return index;
  }

  /// One of its files.
  Optional<WebFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static String hash(Map<String, byte[]> contents) {
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      contents.forEach((name, content) -> {
        all.update(name.getBytes(StandardCharsets.UTF_8));
        all.update((byte) 0);
        all.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
        all.update((byte) 0);
        all.update(content);
      });
      return HexFormat.of().formatHex(all.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Bytes gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory", e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  private static byte[] require(String name) {
    return read(name)
        .orElseThrow(() -> new IllegalStateException("the phone page was built without " + name));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = PhonePage.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the phone page", failure);
    }
  }
}
