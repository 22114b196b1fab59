package org.tautan.relay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tautan.protocol.Bytes;

/// The files of the phone page as they lie on the class path, when the program that runs the relay
/// has brought it: `files.txt` names them. Immutable, for any thread.
public final class PageFiles {
  private static final String FOLDER = "/org/tautan/page/web/";
  private static final int HASH_BYTES = 16;

  private final Map<String, byte[]> contents;

  private PageFiles(Map<String, byte[]> contents) {
    this.contents = contents;
  }

  /// Reads the page, if it is there.
  public static Optional<PageFiles> find() {
    return read("files.txt").map(list -> of(new String(list, StandardCharsets.UTF_8)));
  }

  private static PageFiles of(String list) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    list.lines().forEach(name -> contents.put(name, require(name)));
    return new PageFiles(contents);
  }

  /// One of them, which has to be there.
  Bytes file(String name) {
    return Bytes.copyOf(Objects.requireNonNull(contents.get(name), name));
  }

  /// The same compressed by brotli, if the build has done that.
  Optional<Bytes> brotli(String name) {
    return read(name + ".br").map(Bytes::wrap);
  }

  /// Each with its name.
  void forEach(BiConsumer<String, Bytes> each) {
    contents.forEach((name, content) -> each.accept(name, Bytes.copyOf(content)));
  }

  /// Half of SHA-256 over all names and contents, in hexadecimal digits.
  public String hash() {
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

  private static byte[] require(String name) {
    return read(name)
        .orElseThrow(() -> new IllegalStateException("the phone page was built without " + name));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the phone page", failure);
    }
  }
}
