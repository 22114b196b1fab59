package org.tautan.page.build;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Takes comments and indentation out of our own scripts and styles, which nobody reads in a
/// browser, and compresses the files of the page by brotli, a `NAME.br` beside each `NAME` that is
/// the smaller for it. Run by the build: the relay has no encoder, and browsers take brotli
/// wherever the page has a secure origin. Where this machine has no encoder either there are no
/// such files, and the relay compresses by gzip alone.
public final class CompressCommand {
  private static final int BEST = 11;
  private static final int WINDOW_BITS = 24;

  private CompressCommand() {}

  /// Compresses those that have changed.
  ///
  /// @param arguments the folder of `files.txt`
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> names = Files.readAllLines(folder.resolve("files.txt"));
    for (String name : names) {
      if (isOurs(name)) {
        tighten(folder.resolve(name));
      }
    }
    if (!Brotli4jLoader.isAvailable()) {
      System.err.println("no brotli on this machine: the page will be sent by gzip");
      return;
    }
    for (String name : names) {
      compress(folder.resolve(name), folder.resolve(name + ".br"));
    }
  }

  private static boolean isOurs(String name) {
    return name.endsWith(".css")
        || (name.endsWith(".js") && !name.startsWith("vendor/") && !name.startsWith("engine."));
  }

  private static void tighten(Path file) throws IOException {
    String text = Files.readString(file);
    String tight =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .collect(Collectors.joining("\n", "", "\n"));
    if (!tight.equals(text)) {
      Files.writeString(file, tight);
    }
  }

  private static void compress(Path file, Path compressed) throws IOException {
    if (Files.exists(compressed)
        && Files.getLastModifiedTime(compressed).compareTo(Files.getLastModifiedTime(file)) > 0) {
      return;
    }
    byte[] content = Files.readAllBytes(file);
    Encoder.Parameters best = Encoder.Parameters.create(BEST).setWindow(WINDOW_BITS);
    byte[] smaller = Encoder.compress(content, best);
    if (smaller.length < content.length) {
      Files.write(compressed, smaller);
    } else {
      Files.deleteIfExists(compressed);
    }
  }
}
