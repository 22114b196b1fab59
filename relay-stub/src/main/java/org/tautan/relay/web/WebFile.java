package org.tautan.relay.web;

import org.tautan.protocol.Bytes;

/// Something that the relay serves over HTTP, with what a browser is told about it.
///
/// @param type its media type
/// @param content as it is
/// @param zipped the same by gzip; empty when it is sent only as it is
/// @param brotli the same by brotli; empty when the build has not made that
/// @param caching the `cache-control` header
/// @param policy the `content-security-policy` header
record WebFile(
    String type, Bytes content, Bytes zipped, Bytes brotli, String caching, String policy) {
  private static final String NEVER = "no-store";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /// Nothing from anywhere but the page's own files and its own relay.
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " worker-src 'self'; manifest-src 'self'; img-src 'self' data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /// The engine's worker alone may compile: TeaVM's runtime makes functions from texts.
  private static final String WORKER =
      "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'self'";

  private static final String TEXT_ONLY = "default-src 'none'; style-src 'unsafe-inline'";

  /// The phone page, asked for anew each time.
  static WebFile page(Bytes content, Bytes zipped) {
    return new WebFile("text/html; charset=utf-8", content, zipped, Bytes.empty(), NEVER, STRICT);
  }

  /// A file under the hash of its page.
  static WebFile asset(String name, Bytes content, Bytes zipped, Bytes brotli) {
    String policy = name.equals("worker.js") ? WORKER : STRICT;
    return new WebFile(typeOf(name), content, zipped, brotli, FOR_EVER, policy);
  }

  /// A file that leads to those under the hash, asked for anew each time.
  static WebFile leading(String name, Bytes content, Bytes zipped) {
    return new WebFile(typeOf(name), content, zipped, Bytes.empty(), NEVER, STRICT);
  }

  /// A page that needs nothing else.
  static WebFile text(Bytes content) {
    return new WebFile(
        "text/html; charset=utf-8", content, Bytes.empty(), Bytes.empty(), NEVER, TEXT_ONLY);
  }

  /// A certificate for phones to trust.
  static WebFile authority(Bytes der) {
    return new WebFile(
        "application/x-x509-ca-cert", der, Bytes.empty(), Bytes.empty(), NEVER, TEXT_ONLY);
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "png" -> "image/png";
      case "webmanifest" -> "application/manifest+json";
      case "wasm" -> "application/wasm";
      default -> throw new IllegalArgumentException("no media type for " + name);
    };
  }
}
