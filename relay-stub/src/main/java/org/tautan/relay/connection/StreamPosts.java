package org.tautan.relay.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;

/// Takes the requests that carry a stream's frames to the relay: `POST` to [StreamDoor#PATH] with
/// the session's id and the request's turn as headers. They may be as large as a frame, which other
/// requests are not, so a body is read only for a session that is there, and only as far as its
/// length says. Other requests go on.
///
/// One to a connection; belongs to its event loop.
final class StreamPosts extends ChannelInboundHandlerAdapter {
  /// The header with the session's id, in hexadecimal digits.
  static final String SESSION = "tautan-session";

  /// The header with the request's turn.
  static final String TURN = "tautan-turn";

  private static final int LARGEST = StreamSession.HEADER + SocketPipeline.LARGEST_FRAME;
  private static final int FIRST_PART = 4_096;
  private static final long NO_TURN = -1;

  private final StreamSessions sessions;
  private Optional<Post> post = Optional.empty();
  private boolean answered;

  private record Post(StreamSession session, long turn, ByteBuf body) {}

  StreamPosts(StreamSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && isPost(context, request)) {
      begin(context, request);
    }
    if (post.isEmpty() && !answered) {
      context.fireChannelRead(message);
      return;
    }
    try {
      if (message instanceof HttpContent part) {
        post.ifPresent(reading -> read(context, reading, part));
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private static boolean isPost(ChannelHandlerContext context, HttpRequest request) {
    return request.decoderResult().isSuccess()
        && !ConnectionGate.isRefused(context)
        && request.method().equals(HttpMethod.POST)
        && new QueryStringDecoder(request.uri()).rawPath().equals(StreamDoor.PATH);
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    Optional<StreamSession> session = sessions.find(request.headers().get(SESSION, ""));
    long length = HttpUtil.getContentLength(request, -1L);
    long turn = turn(request);
    if (session.isEmpty()) {
      answer(context, HttpResponseStatus.NOT_FOUND);
    } else if (turn == NO_TURN || length < 0) {
      answer(context, HttpResponseStatus.BAD_REQUEST);
    } else if (length > LARGEST) {
      answer(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    } else {
      ByteBuf body = context.alloc().buffer(Math.min((int) length, FIRST_PART));
      post = Optional.of(new Post(session.get(), turn, body));
    }
  }

  private static long turn(HttpRequest request) {
    String digits = request.headers().get(TURN, "");
    boolean isNumber = digits.matches("[0-9]{1,18}");
    return isNumber ? Long.parseLong(digits) : NO_TURN;
  }

  private void read(ChannelHandlerContext context, Post reading, HttpContent part) {
    reading.body().writeBytes(part.content());
    if (part instanceof LastHttpContent) {
      post = Optional.empty();
      answered = true;
      byte[] records = ByteBufUtil.getBytes(reading.body());
      reading.body().release();
      var _ =
          reading
              .session()
              .take(reading.turn(), records)
              .thenAccept(status -> answer(context, status));
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    post.ifPresent(half -> half.body().release());
    post = Optional.empty();
    context.fireChannelInactive();
  }

  private void answer(ChannelHandlerContext context, HttpResponseStatus status) {
    answered = true;
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_LENGTH, 0)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
