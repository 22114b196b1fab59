package org.tautan.relay.connection;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;

/// Opens a [StreamSession] for whoever asks for [#PATH]: browsers that open no WebSocket. Other
/// requests go on. Shared by all connections.
@Sharable
final class StreamDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
  /// Where streams are, and the requests that belong to them.
  static final String PATH = "/stream";

  private final StreamSessions sessions;

  StreamDoor(StreamSessions sessions) {
    super(false);
    this.sessions = sessions;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (context.pipeline().get(StreamSession.class) != null) {
      request.release();
      var _ = context.close(); // nothing follows the request for a stream
    } else if (asksForStream(request)) {
      request.release();
      open(context);
    } else {
      context.fireChannelRead(request);
    }
  }

  private static boolean asksForStream(FullHttpRequest request) {
    return request.decoderResult().isSuccess()
        && request.method().equals(HttpMethod.GET)
        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && new QueryStringDecoder(request.uri()).rawPath().equals(PATH);
  }

  private void open(ChannelHandlerContext context) {
    DefaultHttpResponse response =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/octet-stream")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("cross-origin-resource-policy", "same-origin")
        .set("x-content-type-options", "nosniff");
    HttpUtil.setTransferEncodingChunked(response, true);
    var _ = context.write(response);
    StreamSession session = sessions.begin(context.channel());
    String connection = context.pipeline().context(ClientConnection.class).name();
    context.pipeline().addBefore(connection, null, session);
    session.introduce();
  }
}
