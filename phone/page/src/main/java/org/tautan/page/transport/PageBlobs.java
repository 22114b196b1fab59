package org.tautan.page.transport;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.BlobTransport;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.frame.BlobUse;
import org.teavm.jso.ajax.XMLHttpRequest;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/// Blobs by the browser's own HTTP. The page came from the relay, so it is of one origin with them,
/// and the browser checks the certificate.
public final class PageBlobs implements BlobTransport {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  @Override
  public Moving begin(Exchange exchange) {
    XMLHttpRequest request = new XMLHttpRequest();
    Going going = new Going(request);
    request.open(
        exchange.use().name(),
        "http"
            + exchange.relay().uri().substring("ws".length())
            + "/blob/"
            + exchange.blob().bytes().hex(),
        true);
    request.setResponseType("arraybuffer");
    request.setRequestHeader("Authorization", "Tautan " + exchange.grant().reveal().hex());
    request.onComplete(going::ended);
    if (exchange.use() == BlobUse.PUT) {
      request.send(Int8Array.copyFromJavaArray(exchange.content().toByteArray()));
    } else {
      request.send();
    }
    return going;
  }

  /// One request of the browser. One thread; the browser's callback comes while that waits.
  private static final class Going implements Moving {
    private final XMLHttpRequest request;
    private @Nullable Outcome outcome;
    private Runnable readable = () -> {};

    Going(XMLHttpRequest request) {
      this.request = request;
    }

    private void ended() {
      outcome =
          switch (request.getStatus()) {
            case OK -> new Outcome.Done(fetched());
            case CREATED, NO_CONTENT -> new Outcome.Done(Bytes.empty());
            case NOT_FOUND -> new Outcome.Missing();
            default -> new Outcome.Failed();
          };
      readable.run();
    }

    private Bytes fetched() {
      ArrayBuffer body = request.getResponse().cast();
      return Bytes.wrap(new Int8Array(body).copyToJavaArray());
    }

    @Override
    public Optional<Outcome> poll() {
      return Optional.ofNullable(outcome);
    }

    @Override
    public void onReadable(Runnable callback) {
      readable = callback;
      if (outcome != null) {
        callback.run();
      }
    }

    @Override
    public void close() {
      readable = () -> {};
      request.abort();
    }
  }
}
