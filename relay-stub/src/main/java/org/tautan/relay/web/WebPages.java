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
import java.util.Set;

/// Answers plain HTTP: `/`, and the paths that links and contact links point to, show a small page
/// that says what this is. A request for a WebSocket is handed on. Shared by all connections.
@Sharable
public final class WebPages extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Set<String> PATHS = Set.of("/", "/L", "/C");

  private final byte[] page;

  /// Reads the page from the relay's own resources.
  public WebPages() {
    super(false);
    try (InputStream in = WebPages.class.getResourceAsStream("relay.html")) {
      if (in == null) {
        throw new IllegalStateException("the relay was built without its page");
      }
      page = in.readAllBytes();
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
      return response(HttpResponseStatus.BAD_REQUEST, new byte[0], request.method());
    } else if (!reads) {
      return response(HttpResponseStatus.METHOD_NOT_ALLOWED, new byte[0], request.method());
    } else if (!PATHS.contains(new QueryStringDecoder(request.uri()).rawPath())) {
      return response(HttpResponseStatus.NOT_FOUND, new byte[0], request.method());
    }
    return response(HttpResponseStatus.OK, page, request.method());
  }

  private static DefaultFullHttpResponse response(
      HttpResponseStatus status, byte[] body, HttpMethod method) {
    byte[] sent = method.equals(HttpMethod.HEAD) ? new byte[0] : body;
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(sent));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
        .set("referrer-policy", "no-referrer")
        .set("x-content-type-options", "nosniff");
    return response;
  }
}
