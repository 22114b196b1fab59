package org.tautan.relay.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tautan.protocol.Bytes;

/// Answers plain HTTP: `/`, and the paths that links and contact links point to, show the phone
/// page, or, where the program has not brought that, a small page that says what this is. The phone
/// page's files stand beside it. A request for a WebSocket is handed on. Shared by all connections.
@Sharable
public final class WebPages extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Set<String> PATHS = Set.of("/", "/L", "/C");
  private static final WebFile NOTHING = WebFile.text(Bytes.empty());

  private static final String BROTLI = "br";
  private static final String GZIP = "gzip";
  private static final String AUTHORITY = "/authority.crt";

  private final Supplier<Site> site;

  /// What there is to see.
  private record Site(WebFile start, Optional<PhonePage> phone, Optional<WebFile> authority) {
    static Site read(Optional<Bytes> authority) {
      Optional<PhonePage> phone = PageFiles.find().map(PhonePage::of);
      return new Site(
          phone.map(PhonePage::index).orElseGet(WebPages::small),
          phone,
          authority.map(WebFile::authority));
    }

    Optional<WebFile> at(String path) {
      if (path.equals(AUTHORITY)) {
        return authority;
      }
      return PATHS.contains(path) ? Optional.of(start) : phone.flatMap(page -> page.file(path));
    }
  }

  /// Reads and compresses when the first browser comes, not when the relay starts.
  private static final class OnceAsked implements Supplier<Site> {
    private final Optional<Bytes> authority;
    private @Nullable Site known;

    OnceAsked(Optional<Bytes> authority) {
      this.authority = authority;
    }

    @Override
    public synchronized Site get() {
      Site site = known;
      if (site == null) {
        site = Site.read(authority);
        known = site;
      }
      return site;
    }
  }

  /// Reads nothing yet.
  ///
  /// @param authority the certificate of the relay's own authority, DER: phones fetch it here
  public WebPages(Optional<Bytes> authority) {
    super(false);
    this.site = new OnceAsked(authority);
  }

  private static WebFile small() {
    try (InputStream in = WebPages.class.getResourceAsStream("relay.html")) {
      if (in == null) {
        throw new IllegalStateException("the relay was built without its page");
      }
      return WebFile.text(Bytes.wrap(in.readAllBytes()));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the relay's page", failure);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      context.fireChannelRead(request);
      return;
    }
    try {
      context.writeAndFlush(answer(request)).addListener(ChannelFutureListener.CLOSE);
    } finally {
      request.release();
    }
  }

  private DefaultFullHttpResponse answer(FullHttpRequest request) {
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    if (!request.decoderResult().isSuccess()) {
      return response(HttpResponseStatus.BAD_REQUEST, NOTHING, request);
    } else if (!reads) {
      return response(HttpResponseStatus.METHOD_NOT_ALLOWED, NOTHING, request);
    }
    return site.get()
        .at(new QueryStringDecoder(request.uri()).rawPath())
        .map(file -> response(HttpResponseStatus.OK, file, request))
        .orElseGet(() -> response(HttpResponseStatus.NOT_FOUND, NOTHING, request));
  }

  private static DefaultFullHttpResponse response(
      HttpResponseStatus status, WebFile file, FullHttpRequest request) {
    Sent as = Sent.of(file, request);
    Bytes body = as.body();
    byte[] sent = request.method().equals(HttpMethod.HEAD) ? new byte[0] : body.toByteArray();
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(sent));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, file.type())
        .set(HttpHeaderNames.CONTENT_LENGTH, body.size())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CACHE_CONTROL, file.caching())
        .set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING)
        .set("content-security-policy", file.policy())
        .set("cross-origin-opener-policy", "same-origin")
        .set("cross-origin-resource-policy", "same-origin")
        .set("referrer-policy", "no-referrer")
        .set("x-content-type-options", "nosniff");
    if (!as.encoding().isEmpty()) {
      response.headers().set(HttpHeaderNames.CONTENT_ENCODING, as.encoding());
    }
    return response;
  }

  /// A file in the smallest form that a browser takes; the encoding is empty when it is sent as it
  /// is.
  private record Sent(Bytes body, String encoding) {
    static Sent of(WebFile file, FullHttpRequest request) {
      if (!file.brotli().isEmpty() && isTaken(request, BROTLI)) {
        return new Sent(file.brotli(), BROTLI);
      } else if (!file.zipped().isEmpty() && isTaken(request, GZIP)) {
        return new Sent(file.zipped(), GZIP);
      }
      return new Sent(file.content(), "");
    }

    private static boolean isTaken(FullHttpRequest request, String encoding) {
      return request.headers().containsValue(HttpHeaderNames.ACCEPT_ENCODING, encoding, true);
    }
  }
}
