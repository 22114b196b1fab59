package org.tautan.desktop.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.tautan.engine.port.BlobTransport;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.frame.BlobUse;

/// Blobs over HTTP by the JDK, each request on a virtual thread of its own that ends with it.
///
/// TLS takes exactly the key that the socket's signed hello has named: somebody in between gets
/// neither a grant nor a blob.
///
/// Any thread.
public final class HttpBlobs implements BlobTransport {
  private static final int CONNECTING = Math.toIntExact(Duration.ofSeconds(10).toMillis());
  private static final int SILENCE = Math.toIntExact(Duration.ofSeconds(30).toMillis());

  private final AtomicReference<Pinned> pinned = new AtomicReference<>();

  private record Pinned(Bytes key, SSLSocketFactory sockets) {}

  @Override
  public Moving begin(Exchange exchange) {
    Request request = new Request();
    var _ =
        Thread.ofVirtual()
            .name("blob-" + exchange.use())
            .start(() -> request.end(run(exchange, request)));
    return request;
  }

  private Outcome run(Exchange exchange, Request request) {
    try {
      HttpURLConnection connection = connect(exchange);
      request.going(connection);
      try {
        if (exchange.use() == BlobUse.PUT) {
          connection.setDoOutput(true);
          connection.setFixedLengthStreamingMode(exchange.content().size());
          try (OutputStream body = connection.getOutputStream()) {
            body.write(exchange.content().toByteArray());
          }
        }
        return outcome(connection);
      } finally {
        connection.disconnect();
      }
    } catch (IOException | IllegalArgumentException _) {
      // the same to the caller as a relay that refuses: it asks for another grant later
      return new Outcome.Failed();
    }
  }

  private static Outcome outcome(HttpURLConnection connection) throws IOException {
    return switch (connection.getResponseCode()) {
      case HttpURLConnection.HTTP_OK -> {
        try (InputStream body = connection.getInputStream()) {
          yield new Outcome.Done(Bytes.wrap(body.readNBytes(Limits.BLOB + 1)));
        }
      }
      case HttpURLConnection.HTTP_CREATED, HttpURLConnection.HTTP_NO_CONTENT ->
          new Outcome.Done(Bytes.empty());
      case HttpURLConnection.HTTP_NOT_FOUND -> new Outcome.Missing();
      default -> new Outcome.Failed();
    };
  }

  private HttpURLConnection connect(Exchange exchange) throws IOException {
    URI place =
        URI.create(
            exchange.relay().uri().replaceFirst("^ws", "http")
                + "/blob/"
                + exchange.blob().bytes().hex());
    HttpURLConnection connection = (HttpURLConnection) place.toURL().openConnection();
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(sockets(exchange.tlsKeyHash()));
      secure.setHostnameVerifier((_, _) -> true);
    }
    connection.setRequestMethod(exchange.use().name());
    connection.setRequestProperty("Authorization", "Tautan " + exchange.grant().reveal().hex());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(CONNECTING);
    connection.setReadTimeout(SILENCE);
    return connection;
  }

  private SSLSocketFactory sockets(Bytes key) {
    Pinned known = pinned.get();
    if (known == null || !known.key().equals(key)) {
      known = new Pinned(key, PinnedTls.sockets(key));
      pinned.set(known);
    }
    return known.sockets();
  }

  /// One request on its way.
  private static final class Request implements Moving {
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<HttpURLConnection> connection = Optional.empty();
    private boolean closed;
    private Runnable readable = () -> {};

    synchronized void going(HttpURLConnection now) throws IOException {
      if (closed) {
        throw new IOException("given up");
      }
      connection = Optional.of(now);
    }

    void end(Outcome now) {
      Runnable told;
      synchronized (this) {
        outcome = Optional.of(now);
        told = readable;
      }
      told.run();
    }

    @Override
    public synchronized Optional<Outcome> poll() {
      return outcome;
    }

    @Override
    public void onReadable(Runnable callback) {
      boolean there;
      synchronized (this) {
        readable = callback;
        there = outcome.isPresent();
      }
      if (there) {
        callback.run();
      }
    }

    @Override
    public void close() {
      Optional<HttpURLConnection> going;
      synchronized (this) {
        closed = true;
        readable = () -> {};
        going = connection;
      }
      // closing a socket may wait for whoever writes to it
      going.ifPresent(open -> {
        var _ = Thread.ofVirtual().name("blob-close").start(open::disconnect);
      });
    }
  }
}
