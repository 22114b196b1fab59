package org.tautan.relay.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/// Tells those whom the [ConnectionGate] refused that they have too many connections, and closes.
/// Requests of all others go on. Shared by all connections.
@Sharable
final class RefusedPages extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final int COME_AGAIN_SECONDS = 30;

  RefusedPages() {
    super(false);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (!ConnectionGate.isRefused(context)) {
      context.fireChannelRead(request);
      return;
    }
    request.release();
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.TOO_MANY_REQUESTS, Unpooled.EMPTY_BUFFER);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_LENGTH, 0)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.RETRY_AFTER, COME_AGAIN_SECONDS);
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
