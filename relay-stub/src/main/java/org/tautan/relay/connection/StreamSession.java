package org.tautan.relay.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tautan.protocol.Bytes;
import org.tautan.relay.connection.RefusalCounts.Cut;

/// A connection without a WebSocket: a response that does not end brings the relay's frames,
/// requests bring the client's ([StreamPosts]). To its [ClientConnection] it looks like a
/// WebSocket, so that frames, login, limits and times are the same.
///
/// Down the stream go records: a length of four bytes, big-endian, and a frame. The first record is
/// the id of the session; an empty one asks for a sign of life. A request carries records of the
/// same form, an empty one among them being that sign. Requests have turns, from 0 on, each after
/// the answer to the one before: one that comes twice is done once, any other order ends the
/// session.
///
/// Belongs to the event loop of its channel, but for [#take] and [#gone].
final class StreamSession extends ChannelDuplexHandler {
  /// Bytes of a record's length.
  static final int HEADER = Integer.BYTES;

  private final Channel channel;
  private final Bytes id;
  private final ArrayDeque<ByteBuf> waiting = new ArrayDeque<>();
  private Optional<CompletableFuture<HttpResponseStatus>> unanswered = Optional.empty();
  private long turns;
  private boolean delivering;
  private boolean heard = true;

  StreamSession(Channel channel, Bytes id) {
    this.channel = channel;
    this.id = id;
  }

  /// Tells the client which session this is.
  void introduce() {
    var _ =
        channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(id.toByteArray())));
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    Object part =
        switch (message) {
          case BinaryWebSocketFrame frame -> record(frame.content());
          case PingWebSocketFrame ping -> {
            ping.release();
            yield record(Unpooled.EMPTY_BUFFER);
          }
          case CloseWebSocketFrame close -> {
            close.release();
            yield LastHttpContent.EMPTY_LAST_CONTENT;
          }
          default -> message;
        };
    var _ = context.write(part, promise);
  }

  private static DefaultHttpContent record(ByteBuf frame) {
    ByteBuf length = Unpooled.buffer(HEADER).writeInt(frame.readableBytes());
    return new DefaultHttpContent(Unpooled.wrappedBuffer(length, frame));
  }

  /// Nothing is ever read from the stream's own socket: what counts is whether requests came.
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof IdleStateEvent) {
      context.fireUserEventTriggered(
          heard
              ? IdleStateEvent.FIRST_READER_IDLE_STATE_EVENT
              : IdleStateEvent.READER_IDLE_STATE_EVENT);
      heard = false;
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  /// The connection is read from again: so are the requests.
  @Override
  public void read(ChannelHandlerContext context) {
    context.read();
    deliver();
  }

  /// Takes a request.
  ///
  /// @param records its body
  /// @return what to answer, once all of its frames have been read
  CompletableFuture<HttpResponseStatus> take(long turn, byte[] records) {
    CompletableFuture<HttpResponseStatus> answer = new CompletableFuture<>();
    channel.eventLoop().execute(() -> take(turn, records, answer));
    return answer;
  }

  private void take(long turn, byte[] records, CompletableFuture<HttpResponseStatus> answer) {
    if (!channel.isActive()) {
      answer.complete(HttpResponseStatus.NOT_FOUND);
    } else if (turn == turns - 1 && unanswered.isEmpty()) {
      answer.complete(HttpResponseStatus.NO_CONTENT);
    } else if (turn != turns || unanswered.isPresent()) {
      end(Cut.NO_STREAM);
      answer.complete(HttpResponseStatus.CONFLICT);
    } else if (!split(Unpooled.wrappedBuffer(records))) {
      end(Cut.NOT_A_FRAME);
      answer.complete(HttpResponseStatus.BAD_REQUEST);
    } else {
      turns++;
      unanswered = Optional.of(answer);
      heard = true;
      channel.pipeline().get(IdleStateHandler.class).resetReadTimeout();
      deliver();
    }
  }

  /// Whether the records are whole; then their frames wait.
  private boolean split(ByteBuf records) {
    List<ByteBuf> frames = new ArrayList<>();
    while (records.isReadable()) {
      if (records.readableBytes() < HEADER) {
        return false;
      }
      int length = records.readInt();
      if (length < 0 || length > records.readableBytes()) {
        return false;
      }
      frames.add(records.readSlice(length));
    }
    frames.stream().filter(ByteBuf::isReadable).forEach(waiting::add);
    return true;
  }

  /// Hands on what waits, until the connection stops reading.
  private void deliver() {
    if (delivering) {
      return;
    }
    delivering = true;
    ChannelHandlerContext here = channel.pipeline().context(this);
    while (!waiting.isEmpty() && channel.config().isAutoRead()) {
      here.fireChannelRead(new BinaryWebSocketFrame(waiting.remove().retain()));
    }
    delivering = false;
    if (waiting.isEmpty()) {
      answer(HttpResponseStatus.NO_CONTENT);
    }
  }

  private void answer(HttpResponseStatus status) {
    unanswered.ifPresent(answer -> answer.complete(status));
    unanswered = Optional.empty();
  }

  private void end(Cut reason) {
    channel.pipeline().get(ClientConnection.class).cut(reason);
  }

  /// The stream has been closed.
  void gone() {
    waiting.clear();
    answer(HttpResponseStatus.NOT_FOUND);
  }
}
